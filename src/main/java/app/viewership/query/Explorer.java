package app.viewership.query;

import app.viewership.viewing.GapHistogram;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Answers questions about one [Dataset], from columns in memory.
///
/// Safe for many threads; the last few cuts are kept. An answer depends on the dataset and the question alone: rows
/// that tie stand in the order of their names. A thread that is interrupted gets a `CancellationException` soon after,
/// so that the newest question need not wait for older ones. A name that the log does not have gives [UnknownName].
@SuppressWarnings("DoNotCallSuggester")
public final class Explorer {
    private final Dataset dataset;

    public Explorer(Dataset dataset) {
        this.dataset = dataset;
    }

    public Dataset dataset() {
        return dataset;
    }

    /// The table of the question's screen.
    public Answer answer(Question question) {
        throw new UnsupportedOperationException();
    }

    /// Any grouping: first the dimensions, then the measures; sorted by `question.sort()` where that names one of these
    /// columns, else by the first measure, largest first, ties by name.
    ///
    /// @param dimensions ids of dimensions, `time` among them for buckets of time; none for one row over everything
    /// @param grain size of the buckets of `time`; null to fit
    public Answer group(Question question, List<String> dimensions, List<Measure> measures, @Nullable Grain grain) {
        throw new UnsupportedOperationException();
    }

    /// The figures at the head of the window.
    public Summary summary(Question question) {
        throw new UnsupportedOperationException();
    }

    /// The selection beside the period of equal length just before; empty where the question has no period.
    public Optional<Comparison> comparison(Question question) {
        throw new UnsupportedOperationException();
    }

    /// The program changes away from `question.subject()`; without one, from the program drilled into, else from the
    /// most watched series.
    public Changes changes(Question question) {
        throw new UnsupportedOperationException();
    }

    /// How long the viewings of `program` lasted.
    public Distribution distribution(Question question, String program) {
        throw new UnsupportedOperationException();
    }

    /// The facets of the dimensions that are meant for it.
    ///
    /// @param top how many values of each
    public Facets facets(Question question, int top) {
        throw new UnsupportedOperationException();
    }

    /// One facet, narrowed to values that contain `text`, upper and lower case alike.
    ///
    /// @param text empty for all values
    /// @param top how many values
    public Facet facet(Question question, String dimension, String text, int top) {
        throw new UnsupportedOperationException();
    }

    /// Values of any dimension that contain `text`, most watched first: what the search field offers.
    public List<Hit> search(Question question, String text, int top) {
        throw new UnsupportedOperationException();
    }

    /// The values beside step `level` of the question's drill (0 = the top), most watched first: a breadcrumb's menu.
    /// For `level == drill.size()` the values one step further down.
    public List<Step> siblings(Question question, int level) {
        throw new UnsupportedOperationException();
    }

    /// A household's devices as lanes.
    public Lanes lanes(Question question, String clientIp) {
        throw new UnsupportedOperationException();
    }

    /// The pauses between requests of one viewer, under the question's viewer key; filters do not change them.
    public GapHistogram gaps(Question question) {
        throw new UnsupportedOperationException();
    }

    /// Why a figure is what it is.
    ///
    /// @param path the row: [Row#path()]; empty for everything selected
    public Explanation explain(Question question, List<Step> path, Measure measure) {
        throw new UnsupportedOperationException();
    }

    /// The sessions of which the question keeps a part, most watch time first.
    public List<SessionRow> sessions(Question question, int limit) {
        throw new UnsupportedOperationException();
    }

    /// All viewings of one session, by start.
    ///
    /// @param session number from 1, as [SessionRow] and [ViewingRow] have it
    public List<ViewingRow> viewingsOf(Question question, int session) {
        throw new UnsupportedOperationException();
    }

    /// The requests that a viewing was cut from, by time, file and line.
    ///
    /// @param limit at most so many
    public List<RequestRow> requests(Question question, ViewingRow viewing, int limit) {
        throw new UnsupportedOperationException();
    }

    /// Every viewing of which the question keeps a part, by viewer and start.
    public void viewings(Question question, Consumer<ViewingRow> each) {
        throw new UnsupportedOperationException();
    }

    /// Which filter, step or period leaves nothing; empty where there is a result, or no filter to lift.
    public Optional<Lift> emptiedBy(Question question) {
        throw new UnsupportedOperationException();
    }

    /// Checks that the log has every dimension and value that the question names.
    ///
    /// @throws UnknownName says which it has not, and which there are
    public void check(Question question) {
        throw new UnsupportedOperationException();
    }
}
