package app.viewership.query;

import java.util.List;

/// The figures that the kind of log is asked for by name, and what lies under them.
public final class FiguresByName {
    private final Explorer explorer;
    private final Cuts cuts;

    FiguresByName(Explorer explorer, Cuts cuts) {
        this.explorer = explorer;
        this.cuts = cuts;
    }

    /// All of them, over what the question selects.
    ///
    /// @throws UnknownName where the log does not have the program or value told
    public List<FigureAnswer> all(Question question, FigureParameters told) {
        check(question, told);
        return new NamedFigures(asked(question), told).all();
    }

    /// Checks that the log has what the figures are told.
    ///
    /// @throws UnknownName says which it has not, and which there are
    public void check(Question question, FigureParameters told) {
        if (told.program() != null) {
            explorer.check(question.withSubject(told.program()));
        }
        new ToldNames(cuts.dataset()).check(told);
    }

    /// The same with the program and the value spelled as the log spells them, where only upper and lower case differ
    /// and one name alone is meant.
    public FigureParameters spelled(FigureParameters told) {
        return new ToldNames(cuts.dataset()).spelled(told);
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
        explorer.check(question.withSubject(program));
        return QuestionsTable.concurrency(asked(question), program, since);
    }

    /// Who was in progress on a program between two instants, whatever the period of the question.
    ///
    /// @throws UnknownName where the log does not have the program
    public InProgress inProgress(Question question, String program, Period span) {
        explorer.check(question.withSubject(program));
        return NamedFigures.inProgress(asked(question), program, span);
    }

    private Asked asked(Question question) {
        return Asked.of(cuts, question);
    }
}
