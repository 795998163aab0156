package app.viewership.source.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// Makes files of one kind of source, without anybody's data in them: what real ones look like, and something to find
/// in each view. The same size gives the same content on any machine; how it is packed is up to the machine.
public interface SampleSource {

    /// All there are; the first is made where no kind is asked for.
    List<SampleSource> ALL = List.of(
            new RequestSample(), new PlayEventSample(), new MovieSample(), new ActivitySample(), new LiveSample());

    /// Takes the files that are made.
    @FunctionalInterface
    interface Files {

        /// Begins a file; whoever asks closes it before asking for the next.
        ///
        /// @param path where it stands below the folder, `2021-01-31/play_events_2021-01-31_07.csv.gz`
        OutputStream file(String path) throws IOException;
    }

    /// How much is made.
    ///
    /// @param rows events, exactly so many
    /// @param days over how many days, where the kind has a choice
    /// @param seed another one gives other content
    record Size(long rows, int days, long seed) {

        /// @throws IllegalArgumentException where that makes no source
        public Size {
            if (rows < 0) {
                throw new IllegalArgumentException("A log cannot have " + rows + " rows; ask for 0 or more.");
            }
            if (days < 1 || days > 366) {
                throw new IllegalArgumentException("A sample cannot have " + days + " days; ask for 1 to 366.");
            }
        }
    }

    /// The sample of a kind of source.
    static Optional<SampleSource> of(String kind) {
        return ALL.stream().filter(source -> source.kind().equals(kind)).findFirst();
    }

    /// The id of the kind, `play-events`.
    String kind();

    /// Whether it is one file, and not a folder of them.
    boolean isFile();

    /// What is made where nothing else is asked for.
    Size usual();

    /// Makes the files.
    ///
    /// @param name what the file or the folder will be called; a file is packed as its name says
    void write(Size size, String name, Files to) throws IOException;
}
