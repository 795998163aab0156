package app.viewership.query;

import app.viewership.source.Kind;
import app.viewership.viewing.GapHistogram;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers questions about one [Dataset], from columns in memory.
///
/// Safe for many threads; the last few cuts are kept. An answer depends on the dataset and the question alone: rows
/// that tie stand in the order of their names. A thread that is interrupted gets a `CancellationException` soon after,
/// so that the newest question need not wait for older ones. A name that the log does not have gives [UnknownName].
public final class Explorer {
    private final Dataset dataset;
    private final Cuts cuts;
    private final Navigation navigation;
    private final FiguresByName figures;
    private final Trace trace;
    private final Captions captions;

    public Explorer(Dataset dataset) {
        this.dataset = dataset;
        this.cuts = new Cuts(dataset);
        this.navigation = new Navigation(cuts);
        this.figures = new FiguresByName(this, cuts);
        this.trace = new Trace(cuts);
        this.captions = new Captions(dataset);
    }

    public Dataset dataset() {
        return dataset;
    }

    /// The values there are to keep, to drill into and to find.
    public Navigation navigation() {
        return navigation;
    }

    /// The figures that the kind of log is asked for by name.
    public FiguresByName figures() {
        return figures;
    }

    /// The way from a figure down to the sessions, viewings and lines of the log that it came from.
    public Trace trace() {
        return trace;
    }

    /// The words that stand beside figures.
    public Captions captions() {
        return captions;
    }

    /// The table of the question's screen.
    public Answer answer(Question question) {
        return Screens.answer(cuts, question, System.nanoTime());
    }

    /// Any grouping: first the dimensions, then the measures; sorted by `question.sort()` where that names one of these
    /// columns, else by the first measure, largest first, ties by name.
    ///
    /// @param dimensions ids of dimensions, `time` among them for buckets of time; none for one row over everything
    /// @param measures at least one
    /// @param grain size of the buckets of `time`; null to fit
    public Answer group(Question question, List<String> dimensions, List<Measure> measures, @Nullable Grain grain) {
        long since = System.nanoTime();
        measures.forEach(measure -> measure.requireFitting(dataset.kind()));
        Asked asked = asked(question);
        return new Table(asked, Naming.of(dataset, dimensions), measures, grain, false)
                .answer(Words.grouping(dataset, dimensions), since);
    }

    /// The figures at the head of the window.
    public Summary summary(Question question) {
        Asked asked = asked(question);
        return new Summary(
                Grouping.whole(asked).tally().figures(0),
                asked.cut().figures(dataset),
                dataset.isEmpty()
                        ? null
                        : Instant.ofEpochSecond(dataset.extent().first()),
                dataset.isEmpty()
                        ? null
                        : Instant.ofEpochSecond(dataset.extent().last()));
    }

    /// The selection beside the period of equal length just before; empty where the question has no period.
    ///
    /// @param now the summary of the same question
    public Optional<Comparison> comparison(Question question, Summary now) {
        Period period = question.period();
        if (period == null) {
            return Optional.empty();
        }
        return Optional.of(new Comparison(
                now.selected(), summary(question.with(period.before())).selected(), period.before()));
    }

    /// The period from `from` to `to`, where either is left open as long as the log goes; empty where both are, or
    /// nothing lies between.
    public Optional<Period> period(@Nullable Instant from, @Nullable Instant to) {
        if ((from == null && to == null) || dataset.isEmpty()) {
            return Optional.empty();
        }
        Instant start =
                from != null ? from : Instant.ofEpochSecond(dataset.extent().first());
        Instant end = to != null ? to : Instant.ofEpochSecond(dataset.extent().last() + 1);
        return start.isBefore(end) ? Optional.of(new Period(start, end)) : Optional.empty();
    }

    /// The program that a question is about where a view is about one: its subject, else the program drilled into, else
    /// the most watched series, else the most watched program; empty where nothing is watched.
    public Optional<String> subject(Question question) {
        return ChangesTable.subject(asked(question));
    }

    /// The program changes away from the [#subject] of the question.
    public Changes changes(Question question) {
        return ChangesTable.changes(asked(question));
    }

    /// The table of changes that are known already.
    ///
    /// @param changes of the same question
    public Answer answer(Question question, Changes changes) {
        return ChangesTable.answer(asked(question), changes, System.nanoTime());
    }

    /// How long the viewings of `program` lasted.
    public Distribution distribution(Question question, String program) {
        return Distributions.of(asked(ChangesTable.about(dataset, question, program)), program);
    }

    /// How long the viewings of each value of a dimension lasted.
    ///
    /// @param limitSeconds from which a viewing counts as too long, at least 0; null for what the lengths themselves
    /// say
    /// @throws UnknownName where the log does not have the dimension
    public Spread spread(Question question, String dimension, @Nullable Integer limitSeconds) {
        return Spreads.of(asked(question), dataset.dimension(dimension).id(), limitSeconds);
    }

    /// How long viewings lasted in the view of the question, in the order of its table.
    public Spread spread(Question question) {
        return LengthsTable.spread(asked(question));
    }

    /// The table of lengths that are known already.
    ///
    /// @param spread of the same question
    public Answer answer(Question question, Spread spread) {
        return LengthsTable.answer(asked(question), spread, System.nanoTime());
    }

    /// Sessions in which a viewer watched several episodes of one series to a good part, by series, most first.
    public List<Binge> binges(Question question) {
        return Binges.of(asked(question));
    }

    /// A household's devices as lanes.
    public Lanes lanes(Question question, String clientIp) {
        return new LaneFinder(asked(question).byDevice()).of(clientIp, question.period());
    }

    /// The pauses between requests of one viewer, under the question's viewer key; filters do not change them.
    public GapHistogram gaps(Question question) {
        return cuts.gaps(question.rule().viewer());
    }

    /// What is known of the values that the question keeps or has drilled into, by time: when the production of
    /// a show ended. None where there are too many.
    public List<Moment> moments(Question question) {
        return Moments.of(dataset, question);
    }

    /// The values of a dimension of the moment in the order of the clock or the week; empty for all other dimensions,
    /// and for `time`, whose values are buckets.
    public static List<String> inOrder(String dimension) {
        return TimeDimension.of(dimension).map(TimeDimension::texts).orElse(List.of());
    }

    /// The dimensions of the moment that any log has: the hour of day, the weekday.
    public static List<Dimension> recurring() {
        return TimeDimension.all().stream().filter(Dimension::facet).toList();
    }

    /// Whether a household has devices to lay out as lanes.
    public boolean hasLanes() {
        return dataset.kind().client().hasHouseholds();
    }

    /// The views that say something about the kind of log: where lengths are reported and not observed, nobody knows
    /// what came next, and where viewers are not told apart there are no sessions.
    public List<Screen> screens() {
        return screens(dataset.kind());
    }

    /// The views that say something about a kind of source.
    public static List<Screen> screens(Kind kind) {
        return Screens.of(kind);
    }

    /// The measures that say something about the kind of log.
    public List<Measure> measures() {
        return Measure.of(dataset.kind());
    }

    /// What tells the large from the small under the rule of the question: watch time, or where no viewing of the log
    /// has any, viewings. None has in a live log that was cut off before a stream ended.
    public Measure rank(Question question) {
        return cuts.cut(question.rule()).rank();
    }

    /// The question with rows by its [#rank], where they would be by watch time.
    public Question ranked(Question question) {
        return question.measure() == Measure.WATCH_SECONDS ? question.with(rank(question)) : question;
    }

    /// Which filter, step or period leaves nothing; empty where there is a result, or no filter to lift.
    public Optional<Lift> emptiedBy(Question question) {
        return new Emptied(dataset, this::shows).by(question);
    }

    private boolean shows(Question question) {
        return switch (question.screen()) {
            case CHANGES -> changes(question).viewingsOfProgram() > 0;
            case OVER_TIME, QUESTIONS -> asked(question).parts().size() > 0;
            default -> !answer(question.withLimit(1)).rows().isEmpty();
        };
    }

    /// Checks that the log has every dimension and value that the question names.
    ///
    /// @throws UnknownName says which it has not, and which there are
    public void check(Question question) {
        List<Step> named = new ArrayList<>(question.drill());
        if (question.subject() != null) {
            named.add(new Step(dataset.landmarks().program(), question.subject()));
        }
        if (question.screen() != Screen.STREAMS) {
            question.rowsBy().forEach(dataset::dimension);
        }
        Selection.of(dataset, question.withDrill(named));
    }

    private Asked asked(Question question) {
        return Asked.of(cuts, question);
    }
}
