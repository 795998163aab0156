package app.viewership.query;

import app.viewership.source.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What each view of the window shows as its table.
final class Screens {
    private static final List<Measure> POPULAR = List.of(
            Measure.WATCH_SECONDS,
            Measure.VIEWINGS,
            Measure.SESSIONS,
            Measure.VIEWERS,
            Measure.SHARE,
            Measure.MEAN_SECONDS_PER_VIEWING,
            Measure.MEDIAN_SECONDS_PER_VIEWING);

    private static final List<Measure> AVERAGES = List.of(
            Measure.WATCH_SECONDS,
            Measure.VIEWINGS,
            Measure.VIEWERS,
            Measure.MEAN_SECONDS_PER_VIEWING,
            Measure.MEDIAN_SECONDS_PER_VIEWING,
            Measure.MEAN_SECONDS_PER_VIEWER);

    private static final List<Measure> OVER_TIME = List.of(
            Measure.WATCH_SECONDS,
            Measure.AVERAGE_AUDIENCE,
            Measure.PEAK_CONCURRENCY,
            Measure.VIEWINGS,
            Measure.SESSIONS,
            Measure.VIEWERS);

    private static final List<Measure> HOUSEHOLDS = List.of(
            Measure.WATCH_SECONDS,
            Measure.VIEWINGS,
            Measure.SESSIONS,
            Measure.VIEWERS,
            Measure.DEVICES,
            Measure.HOUSEHOLDS,
            Measure.PEAK_CONCURRENCY,
            Measure.SHARE);

    private Screens() {}

    /// The views that say something about a kind: where lengths are reported and not observed, nobody knows what came
    /// next; where nobody is named, a session would be somebody's.
    static List<Screen> of(Kind kind) {
        return Arrays.stream(Screen.values())
                .filter(screen -> switch (screen) {
                    case CHANGES -> !kind.time().countsWhole();
                    case EXPLAIN -> kind.client().hasViewers() && kind.client().named();
                    case PROFILE, LOYALTY -> kind.questions().profile().isPresent();
                    case STREAMS -> kind.questions().streams().isPresent();
                    case QUESTIONS -> !kind.questions().figures().isEmpty();
                    case LENGTHS -> kind.questions().lengths();
                    default -> true;
                })
                .toList();
    }

    /// @throws UnknownName where the kind of log has nothing for the view: a saved one may have been edited by hand
    static Answer answer(Cuts cuts, Question question, long since) {
        Kind kind = cuts.dataset().kind();
        // Sessions can be told of any log, though they say nothing where nobody is told apart.
        if (question.screen() != Screen.EXPLAIN && !of(kind).contains(question.screen())) {
            throw new UnknownName(kind.name() + " has no view " + question.screen() + "; there are "
                    + of(kind).stream().map(Screen::name).collect(Collectors.joining(", ")) + ".");
        }
        return switch (question.screen()) {
            case PROGRAMS -> programs(Asked.of(cuts, question), since);
            case AVERAGES -> averages(Asked.of(cuts, ofSeries(cuts.dataset(), question)), question, since);
            case CHANGES -> changes(Asked.of(cuts, question), since);
            case OVER_TIME -> overTime(Asked.of(cuts, question), since);
            case HOUSEHOLDS -> households(Asked.of(cuts, question), since);
            case EXPLAIN -> SessionsTable.answer(Asked.of(cuts, question), since);
            case PROFILE -> ProfileTable.answer(Asked.of(cuts, question), since);
            case LOYALTY -> LoyaltyTable.answer(Asked.of(cuts, question), since);
            case STREAMS -> StreamsTable.answer(Asked.of(cuts, question), since);
            case QUESTIONS -> QuestionsTable.answer(Asked.of(cuts, question), since);
            case LENGTHS -> lengths(Asked.of(cuts, question), since);
        };
    }

    private static Answer changes(Asked asked, long since) {
        return ChangesTable.answer(asked, ChangesTable.changes(asked), since);
    }

    private static Answer lengths(Asked asked, long since) {
        return LengthsTable.answer(asked, LengthsTable.spread(asked), since);
    }

    private static Answer programs(Asked asked, long since) {
        Question question = asked.question();
        Dataset dataset = asked.dataset();
        @Nullable String by = question.by();
        String unit = by == null
                ? Drill.rows(dataset, question.drill()).id()
                : dataset.dimension(by).id();
        Naming naming = Naming.of(dataset, unit, named(dataset, unit, question.drill()));
        List<Measure> measures = of(dataset, POPULAR);
        return new Table(asked, naming, measures, question.grain(), false)
                .ranked()
                .usually(byMeasure(question, measures))
                .answer(title(dataset, question, unit), since);
    }

    /// Of the usual measures those that say something about a kind, and behind them what only its log tells: which
    /// viewings were completed, and how large they were.
    private static List<Measure> of(Dataset dataset, List<Measure> usual) {
        Kind kind = dataset.kind();
        List<Measure> measures = new ArrayList<>(
                usual.stream().filter(measure -> measure.fits(kind)).toList());
        if (kind.completed().isPresent()) {
            measures.add(Measure.COMPLETION);
        }
        if (dataset.hasAmounts()) {
            measures.add(Measure.MEAN_AMOUNT);
            measures.add(Measure.MEDIAN_AMOUNT);
        }
        return measures;
    }

    /// What names a row beside its unit, as far as the drill does not say it for all rows.
    private static List<String> named(Dataset dataset, String unit, List<Step> drill) {
        List<String> named = new ArrayList<>(dataset.described(unit)
                .map(app.viewership.source.Dimension::beside)
                .orElse(List.of(unit)));
        drill.forEach(step -> named.remove(step.dimension().equals(unit) ? "" : step.dimension()));
        return named;
    }

    private static String title(Dataset dataset, Question question, String unit) {
        boolean ofSeries = question.drill().size() > 1;
        boolean episodes = unit.equals(dataset.drillPath().getLast().id())
                && ofSeries
                && dataset.kind().series().isPresent();
        String rows = episodes ? "Episodes" : Words.many(dataset.dimension(unit).label());
        return question.drill().isEmpty()
                ? "Most popular " + Words.inSentence(rows)
                : rows + " of " + Words.path(dataset, question.drill());
    }

    /// Only series have an average of their own: a film is one asset. Says so by what is not a series, for a log may
    /// have none.
    private static Question ofSeries(Dataset dataset, Question question) {
        Kind.Series series = dataset.kind().series().orElse(null);
        if (series == null) {
            return question;
        }
        SortedSet<String> others =
                new TreeSet<>(dataset.coded(series.dimension()).values());
        others.remove(series.value());
        List<Filter> filters = new ArrayList<>(question.filters());
        if (!others.isEmpty()) {
            filters.add(new Filter(series.dimension(), others, true));
        }
        return question.withFilters(filters);
    }

    private static Answer averages(Asked asked, Question question, long since) {
        Dimension program = asked.dataset().drillPath().getFirst();
        Naming all = Naming.of(asked.dataset(), program.id(), List.of(program.id()));
        boolean series = asked.dataset().kind().series().isPresent();
        Naming naming = series ? all.called("series", "Series") : all;
        List<Measure> measures = of(asked.dataset(), AVERAGES);
        Answer ofSeries = new Table(asked, naming, measures, null, false)
                .usually(byMeasure(question, measures))
                .answer("Average watch time of each " + (series ? "series" : Words.inSentence(program.label())), since);
        return ofSeries.to(question);
    }

    private static Answer overTime(Asked asked, long since) {
        Question question = asked.question().withLimit(Integer.MAX_VALUE);
        Naming naming = Naming.of(asked.dataset(), List.of("time"));
        return new Table(asked.with(question), naming, of(asked.dataset(), OVER_TIME), question.grain(), true)
                .usually(new Sort("time", false))
                .answer("Watch time over time", since)
                .to(asked.question());
    }

    private static Answer households(Asked asked, long since) {
        Question question = asked.question();
        List<String> by = question.by() == null ? List.of(audience(asked.dataset())) : question.rowsBy();
        Naming naming = by.size() == 1
                ? Naming.of(asked.dataset(), by.getFirst(), beside(asked.dataset(), by.getFirst(), question.drill()))
                : Naming.of(asked.dataset(), by);
        // Two names leave room for fewer figures.
        List<Measure> measures = of(asked.dataset(), naming.columns().size() == 1 ? HOUSEHOLDS : POPULAR);
        return new Table(asked, naming, measures, question.grain(), false)
                .usually(
                        Explorer.inOrder(by.getFirst()).isEmpty()
                                ? byMeasure(question, measures)
                                : new Sort(by.getFirst(), false))
                .answer(Words.grouping(asked.dataset(), by), since);
    }

    /// What names a row of who watches: its value, which of a season says little without its series.
    private static List<String> beside(Dataset dataset, String by, List<Step> drill) {
        return dataset.dimension(by).facet() ? List.of(by) : named(dataset, by, drill);
    }

    /// Who watches, as far as it is told first: what singles a viewer out, else the first that tells clients apart.
    static String audience(Dataset dataset) {
        Kind.Client client = dataset.kind().client();
        return client.hasHouseholds()
                        && dataset.described(client.texts().get(client.viewer() - 1))
                                .isPresent()
                ? client.texts().get(client.viewer() - 1)
                : dataset.dimensions().stream()
                        .filter(dimension -> dimension.of() == Dimension.Carrier.CLIENT)
                        .map(Dimension::id)
                        .findFirst()
                        .orElse(dataset.drillPath().getFirst().id());
    }

    /// Largest first by the question's measure, or by the first where the table does not have it.
    private static Sort byMeasure(Question question, List<Measure> measures) {
        Measure measure = measures.contains(question.measure()) ? question.measure() : measures.getFirst();
        return new Sort(measure.id(), true);
    }
}
