package app.viewership.query;

import app.viewership.viewing.Viewings;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The way from a figure down to the sessions, the viewings and the lines of the log that it came from.
public final class Trace {
    private final Dataset dataset;
    private final Cuts cuts;

    Trace(Cuts cuts) {
        this.dataset = cuts.dataset();
        this.cuts = cuts;
    }

    /// Why a figure is what it is.
    ///
    /// @param path the row: [Row#path()]; empty for everything selected
    public Explanation explain(Question question, List<Step> path, Measure measure) {
        measure.requireFitting(dataset.kind());
        return new Explainer(asked(question)).explain(path, measure);
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

    private Asked asked(Question question) {
        return Asked.of(cuts, question);
    }
}
