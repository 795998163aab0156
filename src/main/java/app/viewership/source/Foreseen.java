package app.viewership.source;

import org.jspecify.annotations.Nullable;

/// A failure that the program foresaw. Its message is a sentence for the user: what is wrong and what to do. What is
/// technical about it stays in its cause, for the program's own log.
///
/// Of any other failure there is nothing to show to a user but that the program failed.
public interface Foreseen {

    /// The message, as every exception has it.
    @Nullable
    String getMessage();

    /// The sentence for the user.
    default String sentence() {
        return String.valueOf(getMessage());
    }
}
