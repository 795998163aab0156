package app.viewership.ui.middle;

import app.viewership.query.Dimension;
import app.viewership.query.Question;
import app.viewership.source.Dimension.Saying;
import app.viewership.source.Kind;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Words;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rows of a view stand for, and what stands across where two dimensions make a heat map.
final class Sides {

    private static final Words WORDS = Words.of(Sides.class);

    private final Choice by;
    private final Choice across;

    Sides(ExplorerController controller) {
        by = new Choice("choose-by", controller);
        across = new Choice("choose-across", controller);
    }

    /// Which side the rows are, and which is across.
    List<Choice> of(OpenLog log, Question question, List<Dimension> dimensions) {
        List<Dimension> sides = dimensions.stream()
                .filter(Sides::hasValues)
                .sorted(Comparator.comparing(d -> d.of() != Dimension.Carrier.CLIENT))
                .toList();
        List<String> rows = question.rowsBy();
        String now = rows.isEmpty() ? log.explorer().dataset().landmarks().audience() : rows.getFirst();
        @Nullable String second = rows.size() < 2 ? null : rows.get(1);
        across(now, second, dimensions);
        @Nullable
        Dimension side =
                sides.stream().filter(d -> d.id().equals(now)).findFirst().orElse(null);
        if (side == null) {
            return List.of(across);
        }
        by.tell(WORDS.say("choose.by", side.label()))
                .offer(
                        sides,
                        side,
                        Dimension::label,
                        d -> q -> q.withBy(saysItself(log.kind(), question, d) ? both(d.id(), second) : d.id()));
        // What takes several names to say, as a season its series, leaves no room for a map.
        return saysItself(log.kind(), question, side) || second != null ? List.of(by, across) : List.of(by);
    }

    /// Whether a value says all by itself: that of a season does where one series alone is looked at.
    private static boolean saysItself(Kind kind, Question question, Dimension dimension) {
        if (dimension.facet()) {
            return true;
        }
        app.viewership.source.Dimension described = kind.dimension(dimension.id());
        return described.words().how() != Saying.How.BY
                && described.beside().stream()
                        .allMatch(id -> id.equals(dimension.id())
                                || question.drill().stream()
                                        .anyMatch(step -> step.dimension().equals(id))
                                || question.filters().stream()
                                        .anyMatch(filter -> filter.dimension().equals(id)
                                                && !filter.excluded()
                                                && filter.values().size() == 1));
    }

    /// Buckets of time are a view of their own; of everything else the rows may be.
    private static boolean hasValues(Dimension dimension) {
        return dimension.facet() || dimension.of() != Dimension.Carrier.TIME;
    }

    /// Which dimension the boxes of lengths are of.
    Choice ofLengths(OpenLog log, String now, List<Dimension> dimensions) {
        List<Dimension> there = dimensions.stream().filter(Sides::hasValues).toList();
        Dimension rows = log.explorer().dataset().dimension(now);
        return by.tell(WORDS.say("choose.by", rows.label()))
                .offer(there, rows, Dimension::label, d -> q -> q.withBy(d.id()));
    }

    /// Another dimension across, which makes a heat map of the two; or none.
    private void across(String rows, @Nullable String now, List<Dimension> dimensions) {
        List<Dimension> others = dimensions.stream()
                .filter(d -> d.facet() && !d.id().equals(rows))
                .sorted(Comparator.comparing(d -> d.of() != Dimension.Carrier.TIME))
                .toList();
        String none = WORDS.say("choose.across.none");
        across.tell(WORDS.say(
                "choose.across",
                others.stream()
                        .filter(d -> d.id().equals(now))
                        .map(Dimension::label)
                        .findFirst()
                        .orElse(none)));
        across.offer(none, now == null, q -> q.withBy(rows));
        others.forEach(other ->
                across.offer(other.label(), other.id().equals(now), q -> q.withBy(both(rows, other.id()))));
    }

    private static String both(String by, @Nullable String across) {
        return across == null || across.equals(by) ? by : by + "," + across;
    }
}
