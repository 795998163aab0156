package app.viewership.query;

import app.viewership.source.Attributes;
import app.viewership.source.Dimension.Of;
import app.viewership.source.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which events a question keeps, each by itself: drill and filters by what is said of its user and its show, the
/// period and the filters on time by its own second.
final class StreamFilter {
    private static final int SECOND = 1000;

    private final Kind kind;
    private final Attributes attributes;
    private final Question question;
    private final List<Filter> filters = new ArrayList<>();

    StreamFilter(Kind kind, Attributes attributes, Question question) {
        this.kind = kind;
        this.attributes = attributes;
        this.question = question;
        filters.addAll(question.filters());
        question.drill().forEach(step -> filters.add(Filter.keep(step.dimension(), step.value())));
    }

    /// For each row whether it is kept.
    boolean[] rows(StreamEvents events) {
        boolean[] clients = kept(Of.CLIENT, events.clients());
        boolean[] assets = kept(Of.ASSET, events.assets());
        boolean[] rows = new boolean[events.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = clients[events.clientOf(row)]
                    && assets[events.assetOf(row)]
                    && keeps(Math.floorDiv(events.moment(row), SECOND));
        }
        return rows;
    }

    private boolean[] kept(Of of, List<List<String>> texts) {
        boolean[] kept = new boolean[texts.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = true;
            for (Filter filter : filters) {
                if (TimeDimension.of(filter.dimension()).isEmpty()) {
                    var dimension = kind.dimension(filter.dimension());
                    kept[i] &= dimension.of() != of || passes(filter, values(dimension, texts.get(i)));
                }
            }
        }
        return kept;
    }

    private List<String> values(app.viewership.source.Dimension dimension, List<String> texts) {
        List<String> values = attributes.values(dimension, texts, Long.MIN_VALUE);
        return values.isEmpty() ? List.of(dimension.many() ? Coded.SAID_NONE : Coded.NONE) : values;
    }

    private static boolean passes(Filter filter, List<String> values) {
        Set<String> named = filter.values();
        return values.stream().anyMatch(value -> Coded.isAmong(named, value)) != filter.excluded();
    }

    private boolean keeps(long second) {
        Instant moment = Instant.ofEpochSecond(second);
        Period period = question.period();
        boolean kept = period == null || (!moment.isBefore(period.from()) && moment.isBefore(period.to()));
        for (Filter filter : filters) {
            kept = kept
                    && TimeDimension.of(filter.dimension())
                            .map(time -> passes(
                                    filter, List.of(time.texts().get(time.code(moment.atZone(question.zone()))))))
                            .orElse(true);
        }
        return kept;
    }
}
