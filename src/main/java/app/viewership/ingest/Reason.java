package app.viewership.ingest;

import app.viewership.source.Foreseen;
import app.viewership.source.SourceException;
import org.jspecify.annotations.Nullable;

/// Why nothing of a log was stored: one sentence, from which the name that it begins with can be told apart.
///
/// @param name of the log, or of the file that it is in; null where the sentence begins with neither
/// @param rest the sentence, or what follows the name in it
public record Reason(@Nullable String name, String rest) {

    static Reason of(String sentence) {
        return new Reason(null, sentence);
    }

    static Reason of(Foreseen problem) {
        return problem instanceof SourceException file ? new Reason(file.name(), file.rest()) : of(problem.sentence());
    }

    /// The sentence for the user.
    public String sentence() {
        return name == null ? rest : name + " " + rest;
    }

    /// The same where a log is called otherwise.
    Reason calling(String log, String called) {
        return log.equals(name) ? new Reason(called, rest) : this;
    }
}
