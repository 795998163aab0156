package app.viewership.cli;

import app.viewership.query.Answer;
import app.viewership.query.Explorer;
import app.viewership.query.Lift;
import app.viewership.query.NotYet;
import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import app.viewership.store.Library;
import java.io.PrintStream;

/// What an answer may mislead about, in sentences beside it and never in the table itself.
final class Notes {

    private Notes() {}

    /// What a dataset has nothing of yet: `No users yet: country and subscription are unknown.`
    static void missing(Library library, Kind kind, PrintStream to) {
        NotYet.of(library, kind).forEach(to::println);
    }

    /// The same of all kinds that a library has something of.
    static void missing(Library library, PrintStream to) {
        for (String id : library.kinds()) {
            Kinds.of(id).ifPresent(kind -> missing(library, kind, to));
        }
    }

    /// What the window says beside the same rows.
    static void remarks(Explorer explorer, Answer answer, PrintStream to) {
        explorer.captions().remarks(answer).forEach(to::println);
    }

    /// That a period or filters leave nothing, if they do.
    static void emptied(Explorer explorer, Question question, PrintStream to) {
        Question asked = question.with(Screen.OVER_TIME);
        explorer.emptiedBy(asked).map(Lift::sentence).ifPresent(to::println);
    }
}
