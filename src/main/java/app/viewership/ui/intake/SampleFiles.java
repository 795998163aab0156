package app.viewership.ui.intake;

import java.io.IOException;
import java.nio.file.Path;

/// Makes the samples that the window offers. Not for the JavaFX thread.
@FunctionalInterface
public interface SampleFiles {

    /// The file or the folder of a sample, made where it is not there yet.
    ///
    /// @param kind id of the kind of source
    Path of(String kind) throws IOException;
}
