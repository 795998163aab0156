package app.viewership.ui;

import app.viewership.source.Foreseen;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What went wrong in the background: the user is told in a sentence, the log has the cause, once.
public final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private Problems() {}

    /// Shows the sentence for a problem.
    public static void tell(Messages messages, Exception problem) {
        messages.fail(sentence(problem, Words.of(Problems.class).say("problem")));
    }

    /// The sentence for a problem. What was foreseen and has no cause of its own is no news for the log.
    ///
    /// @param otherwise the sentence for what nobody foresaw
    public static String sentence(Exception problem, String otherwise) {
        String sentence = problem instanceof Foreseen known ? known.sentence() : otherwise;
        if (!(problem instanceof Foreseen) || problem.getCause() != null) {
            LOG.log(Level.WARNING, sentence, problem);
        }
        return sentence;
    }
}
