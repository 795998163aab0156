package app.viewership.query;

import app.viewership.source.NamedFigure;
import app.viewership.viewing.Viewings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers the figures that a kind of source is asked for by name.
final class NamedFigures {
    private static final int LAST_DAYS = 7;

    private final Asked asked;
    private final Dataset dataset;
    private final FigureParameters told;

    NamedFigures(Asked asked, FigureParameters told) {
        this.asked = asked;
        this.dataset = asked.dataset();
        this.told = told;
    }

    List<FigureAnswer> all() {
        return dataset.kind().questions().figures().stream().map(this::answer).toList();
    }

    private FigureAnswer answer(NamedFigure figure) {
        return switch (figure.way()) {
            case MEASURE -> measure(figure);
            case PROGRAMS_WITH_VALUE ->
                ToldNames.known(dataset.coded(figure.of())).isEmpty()
                        ? unasked(figure, "Unknown: no " + label(figure.of()) + " is known yet.")
                        : answer(figure, share(figure), "");
            case PROGRAMS_OF_VALUE ->
                told.value() == null
                        ? unasked(figure, "Choose a value of " + label(figure.of()) + " first.")
                        : answer(
                                figure,
                                (double) programs(figure.of(), told.value()).cardinality(),
                                " " + dataset.dimension(figure.of()).label() + ": " + told.value() + ".");
            case VIEWERS_IN_PROGRESS -> inProgress(figure);
            case VIEWERS_WATCHED_SHARE -> watchedShare(figure);
        };
    }

    private FigureAnswer answer(NamedFigure figure, @Nullable Double found, String parameters) {
        return new FigureAnswer(figure, found == null ? null : found / figure.per(), figure.rule() + parameters);
    }

    private static FigureAnswer unasked(NamedFigure figure, String what) {
        return new FigureAnswer(figure, null, figure.rule() + " " + what);
    }

    private String label(String dimension) {
        return Words.inSentence(dataset.dimension(dimension).label());
    }

    private FigureAnswer measure(NamedFigure figure) {
        Object value = new MeasureValues(Grouping.whole(asked), 0).of(Measure.of(figure.of()), 0);
        return answer(figure, value == null ? null : ((Number) value).doubleValue(), "");
    }

    private @Nullable Double share(NamedFigure figure) {
        int watched = programs(dataset.landmarks().program(), null).cardinality();
        return watched == 0 ? null : (double) programs(figure.of(), null).cardinality() / watched;
    }

    /// The programs watched, by code.
    ///
    /// @param value of the dimension that they must have; null for any
    private BitSet programs(String dimension, @Nullable String value) {
        Coded programs = dataset.coded(dataset.landmarks().program());
        Coded values = dataset.coded(dimension);
        Parts parts = asked.parts();
        BitSet watched = new BitSet();
        for (int p = 0; p < parts.size(); p++) {
            int asset = asked.viewings().asset()[parts.viewing(p)];
            boolean has = value == null ? !values.has(asset, values.none()) : values.has(asset, value);
            if (has) {
                watched.set(programs.code(asset));
            }
        }
        return watched;
    }

    private FigureAnswer inProgress(NamedFigure figure) {
        if (told.program() == null || told.outage() == null) {
            return unasked(figure, "Choose a " + label(dataset.landmarks().program()) + " and the two instants first.");
        }
        InProgress found = inProgress(asked, told.program(), told.outage());
        return answer(figure, (double) found.viewers().size(), " " + told.program() + ", " + span(told.outage()) + ".");
    }

    private String span(Period period) {
        ZoneId zone = asked.question().zone();
        return period.from().atZone(zone).toOffsetDateTime() + " to "
                + period.to().atZone(zone).toOffsetDateTime();
    }

    private FigureAnswer watchedShare(NamedFigure figure) {
        Viewings viewings = asked.viewings();
        Parts parts = asked.parts();
        long latest = Long.MIN_VALUE;
        for (int p = 0; p < parts.size(); p++) {
            latest = Math.max(latest, viewings.start()[parts.viewing(p)]);
        }
        if (parts.size() == 0) {
            return answer(figure, null, "");
        }
        ZoneId zone = asked.question().zone();
        YearMonth month = YearMonth.from(Instant.ofEpochSecond(latest).atZone(zone));
        long to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toEpochSecond();
        long from = month.plusMonths(1)
                .atDay(1)
                .minusDays(LAST_DAYS)
                .atStartOfDay(zone)
                .toEpochSecond();
        BitSet viewers = new BitSet();
        int measured = 0;
        int unknown = 0;
        for (int p = 0; p < parts.size(); p++) {
            int i = parts.viewing(p);
            long start = viewings.start()[i];
            if (start >= from && start < to) {
                boolean known = dataset.runtime(viewings.asset()[i]) > 0;
                measured += known ? 1 : 0;
                unknown += known ? 0 : 1;
                if (known && isEnough(viewings.watch()[i], viewings.asset()[i])) {
                    viewers.set(viewings.viewer()[i]);
                }
            }
        }
        String parameters = " Share: " + BigDecimal.valueOf(told.share()).toPlainString() + "; month: " + month + ".";
        return measured == 0 && unknown > 0
                ? answer(figure, null, parameters + " Unknown: no runtime of these is known.")
                : answer(figure, (double) viewers.cardinality(), parameters);
    }

    /// In decimal arithmetic, for a share of 0.7 is no binary number.
    private boolean isEnough(int seconds, int asset) {
        BigDecimal least = BigDecimal.valueOf(told.share()).multiply(BigDecimal.valueOf(dataset.runtime(asset)));
        return BigDecimal.valueOf(seconds).compareTo(least) >= 0;
    }

    /// Who was in progress on a program, whatever the period of the question.
    static InProgress inProgress(Asked asked, String program, Period span) {
        return new ProgressFinder(asked.with(asked.question().with((Period) null)), span).of(program, span);
    }
}
