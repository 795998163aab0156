package app.viewership.ui.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the user for files; the system's own dialogs, or in tests an answer prepared.
public interface Chooser {

    /// Logs to open; empty when the user thinks better of it.
    List<Path> logs();

    /// A folder of logs.
    Optional<Path> folder();

    /// A library that exists.
    Optional<Path> library();

    /// A place for a new library.
    Optional<Path> newLibrary();

    /// A place for a table; the dialog has asked before it names a file that exists.
    ///
    /// @param name that is offered, `rejected.csv`
    Optional<Path> saveTable(String name);
}
