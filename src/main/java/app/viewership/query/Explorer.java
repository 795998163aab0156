package app.viewership.query;

import app.viewership.query.Explanation.Parameter;
import app.viewership.viewing.GapHistogram;
import app.viewership.viewing.Viewings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Answers questions about one [Dataset], from columns in memory.
///
/// Safe for many threads; the last few cuts are kept. An answer depends on the dataset and the question alone: rows
/// that tie stand in the order of their names. A thread that is interrupted gets a `CancellationException` soon after,
/// so that the newest question need not wait for older ones. A name that the log does not have gives [UnknownName].
public final class Explorer {
    private final Dataset dataset;
    private final Cuts cuts;

    public Explorer(Dataset dataset) {
        this.dataset = dataset;
        this.cuts = new Cuts(dataset);
    }

    public Dataset dataset() {
        return dataset;
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
        measures.forEach(this::requireFitting);
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
                dataset.isEmpty() ? null : Instant.ofEpochSecond(dataset.first()),
                dataset.isEmpty() ? null : Instant.ofEpochSecond(dataset.last()));
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
        Instant start = from != null ? from : Instant.ofEpochSecond(dataset.first());
        Instant end = to != null ? to : Instant.ofEpochSecond(dataset.last() + 1);
        return start.isBefore(end) ? Optional.of(new Period(start, end)) : Optional.empty();
    }

    /// The program changes away from `question.subject()`; without one, from the program drilled into, else from the
    /// most watched series, else from the most watched program.
    public Changes changes(Question question) {
        return ChangesTable.changes(asked(question));
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

    /// Sessions in which a viewer watched several episodes of one series to a good part, by series, most first.
    public List<Binge> binges(Question question) {
        return Binges.of(asked(question));
    }

    /// The facets of the dimensions that are meant for it.
    ///
    /// @param top how many values of each
    public Facets facets(Question question, int top) {
        return new FacetCounter(cuts, question).all(top);
    }

    /// One facet, narrowed to values that contain `text`, upper and lower case alike.
    ///
    /// @param text empty for all values
    /// @param top how many values
    public Facet facet(Question question, String dimension, String text, int top) {
        return new FacetCounter(cuts, question).of(dataset.dimension(dimension), text, top);
    }

    /// Values of any dimension that contain `text`, most watched first: what the search field offers.
    public List<Hit> search(Question question, String text, int top) {
        return Search.find(cuts, question, text, top);
    }

    /// The values beside step `level` of the question's drill (0 = the top), most watched first: a breadcrumb's menu.
    /// For `level == drill.size()` the values one step further down.
    public List<Step> siblings(Question question, int level) {
        return Search.siblings(cuts, question, level);
    }

    /// A step as people read it: `SeriesTitle0`, `Season 6`, `S06 E05 - SeriesTitle0`.
    public String called(Step step) {
        return Words.step(dataset, step);
    }

    /// The level below the question's drill; empty at the bottom. A level that says nothing there, such as the season
    /// of a film, is passed by.
    public Optional<Dimension> below(Question question) {
        return Drill.below(dataset, question.drill());
    }

    /// A household's devices as lanes.
    public Lanes lanes(Question question, String clientIp) {
        return new LaneFinder(asked(question).byDevice()).of(clientIp, question.period());
    }

    /// The pauses between requests of one viewer, under the question's viewer key; filters do not change them.
    public GapHistogram gaps(Question question) {
        return cuts.gaps(question.rule().viewer());
    }

    /// Why a figure is what it is.
    ///
    /// @param path the row: [Row#path()]; empty for everything selected
    public Explanation explain(Question question, List<Step> path, Measure measure) {
        requireFitting(measure);
        return new Explainer(asked(question)).explain(path, measure);
    }

    private void requireFitting(Measure measure) {
        if (!measure.fits(dataset.kind())) {
            throw UnknownName.of(
                    "measure",
                    measure.queryName(),
                    measures().stream().map(Measure::queryName).toList());
        }
    }

    /// The rule of a measure, in a sentence or two.
    public String rule(Question question, Measure measure) {
        return RuleWords.of(dataset.kind(), measure, question.rule());
    }

    /// What people name, more than one of it: `Programs`.
    public String programs() {
        return Words.many(dataset.drillPath().getFirst().label());
    }

    /// Everything that shapes the figures of a question, in words: what exports carry beside them.
    public List<Parameter> parameters(Question question) {
        return Parameters.of(dataset, question);
    }

    /// The sessions of which the question keeps a part, most watch time first.
    public List<SessionRow> sessions(Question question, int limit) {
        return new Sessions(asked(question)).first(limit, Sessions.MOST_WATCHED);
    }

    /// All viewings of one session, by start.
    ///
    /// @param session number from 1, as [SessionRow] and [ViewingRow] have it
    public List<ViewingRow> viewingsOf(Question question, int session) {
        Asked asked = asked(question);
        ViewingRows rows = new ViewingRows(asked);
        return IntStream.range(asked.cut().firstOf(session - 1), asked.cut().firstOf(session))
                .mapToObj(i -> rows.row(i, asked.viewings().watch()[i]))
                .toList();
    }

    /// The requests that a viewing was cut from, by time, file and line.
    ///
    /// @param limit at most so many
    /// @throws app.viewership.store.LibraryException where the library cannot be read
    public List<RequestRow> requests(Question question, ViewingRow viewing, int limit) {
        Viewings viewings = cuts.cut(question.rule()).viewings();
        int i = viewing.number();
        int client = viewings.client()[i];
        int asset = viewings.asset()[i];
        if (dataset.kind().time().isViewing() && !dataset.kind().time().isPaired()) {
            long stands = Parts.stands(viewings, dataset.kind().time(), i);
            return dataset.lines().of(new int[] {client}, asset, stands, stands).stream()
                    .filter(line -> line.seconds() == viewings.watch()[i])
                    .limit(limit)
                    .toList();
        }
        boolean household = question.rule().viewer() == ViewerKey.HOUSEHOLD;
        // Of paired events the two ends, and what the viewer did with the same show between.
        int[] clients = together(household ? dataset.householdOf() : dataset.viewerOf(), client);
        return dataset.lines().of(clients, asset, viewings.start()[i], viewings.end(i)).stream()
                .limit(limit)
                .toList();
    }

    private static int[] together(int[] groups, int client) {
        return IntStream.range(0, groups.length)
                .filter(other -> groups[other] == groups[client])
                .toArray();
    }

    /// The figures that the kind of log is asked for by name, over what the question selects.
    ///
    /// @throws UnknownName where the log does not have the program or value told
    public List<FigureAnswer> figures(Question question, FigureParameters told) {
        check(question, told);
        return new NamedFigures(asked(question), told).all();
    }

    /// Checks that the log has what figures by name are told.
    ///
    /// @throws UnknownName says which it has not, and which there are
    public void check(Question question, FigureParameters told) {
        if (told.program() != null) {
            check(question.withSubject(told.program()));
        }
        NamedFigures.check(dataset, told);
    }

    /// What the figures are told in the view of the question: where nobody chose a program, that which the question is
    /// about, else the most watched one.
    public FigureParameters told(Question question) {
        return QuestionsTable.told(asked(question));
    }

    /// How many viewings of a program were in progress at once, over time: on average and at most, a bucket a row.
    ///
    /// @throws UnknownName where the log does not have the program
    public Answer concurrency(Question question, String program) {
        long since = System.nanoTime();
        check(question.withSubject(program));
        return QuestionsTable.concurrency(asked(question), program, since);
    }

    /// What is known of the values that the question keeps or has drilled into, by time: when the production of
    /// a show ended. None where there are too many.
    public List<Moment> moments(Question question) {
        return Moments.of(dataset, question);
    }

    /// Who was in progress on a program between two instants, whatever the period of the question.
    ///
    /// @throws UnknownName where the log does not have the program
    public InProgress inProgress(Question question, String program, Period span) {
        check(question.withSubject(program));
        return NamedFigures.inProgress(asked(question), program, span);
    }

    /// The values of a dimension of the moment in the order of the clock or the week; empty for all other dimensions,
    /// and for `time`, whose values are buckets.
    public static List<String> inOrder(String dimension) {
        return TimeDimension.of(dimension).map(TimeDimension::texts).orElse(List.of());
    }

    /// Whether a household has devices to lay out as lanes.
    public boolean hasLanes() {
        return dataset.kind().client().hasHouseholds();
    }

    /// The views that say something about the kind of log: where lengths are reported and not observed, nobody knows
    /// what came next, and where viewers are not told apart there are no sessions.
    public List<Screen> screens() {
        return Screens.of(dataset.kind());
    }

    /// What an answer may mislead about, in sentences to stand beside it; none as a rule.
    public List<String> remarks(Answer answer) {
        return Remarks.of(answer);
    }

    /// The measures that say something about the kind of log.
    public List<Measure> measures() {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.fits(dataset.kind()))
                .toList();
    }

    /// Every viewing of which the question keeps a part, by viewer and start.
    public void viewings(Question question, Consumer<ViewingRow> each) {
        Asked asked = asked(question);
        Parts parts = asked.parts();
        ViewingRows rows = new ViewingRows(asked);
        for (int p = 0; p < parts.size(); ) {
            int i = parts.viewing(p);
            long seconds = 0;
            while (p < parts.size() && parts.viewing(p) == i) {
                seconds += parts.seconds(p++);
            }
            each.accept(rows.row(i, seconds));
        }
    }

    /// The same with all that is known of them, by the time where they count.
    public void viewingsByTime(Question question, Consumer<ExportedViewing> each) {
        new ViewingsByTime(asked(question)).each(each);
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
