package app.viewership.ui;

import app.viewership.query.Question;
import org.jspecify.annotations.Nullable;

/// Brings another dataset of the library that is open before the eyes.
@FunctionalInterface
public interface Turning {

    /// Shows it.
    ///
    /// @param dataset id of the kind
    /// @param question to ask of it then; null to go on where one was
    void to(String dataset, @Nullable Question question);
}
