package app.viewership.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The program under `target/image`, started as its user starts it: by its own launcher, with no Java in reach and
/// nothing in its environment.
record PackagedProgram(Path launcher) {
    /// How a run of the program ended.
    record Run(int exitCode, String output, String errors) {}

    static PackagedProgram ofThisBuild() {
        Path image = Path.of("target", "image").toAbsolutePath();
        Path launcher = Stream.of(
                        "viewership/bin/viewership",
                        "viewership/viewership.exe",
                        "viewership.app/Contents/MacOS/viewership")
                .map(image::resolve)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No program under " + image));
        return new PackagedProgram(launcher);
    }

    /// Runs the program in a folder and waits for its end.
    Run in(Path folder, String... args) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Stream.of(args))
                        .toList())
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        // Windows starts nothing without its own folder.
        builder.environment().keySet().retainAll(List.of("SystemRoot"));
        int exitCode = builder.start().waitFor();
        return new Run(exitCode, Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
    }
}
