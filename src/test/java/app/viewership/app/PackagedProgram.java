package app.viewership.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The program under `target/image`, started as its user starts it: by its own launcher, with no Java in reach and
/// nothing in its environment.
///
/// @param image the folder that is the program
/// @param options what is asked of its Java beside what the package asks
record PackagedProgram(Path image, List<String> options) {
    /// How a run of the program ended.
    record Run(int exitCode, String output, String errors) {}

    static PackagedProgram ofThisBuild() throws IOException {
        try (Stream<Path> images = Files.list(Path.of("target", "image").toAbsolutePath())) {
            return new PackagedProgram(images.findFirst().orElseThrow(), List.of());
        }
    }

    /// The same program in another folder, as copying leaves it: all files with the time of now.
    PackagedProgram copiedTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(image.relativize(file).toString()));
            }
        }
        return new PackagedProgram(folder, options);
    }

    PackagedProgram with(String... javaOptions) {
        return new PackagedProgram(image, List.of(javaOptions));
    }

    private Path launcher() {
        return Stream.of("bin/viewership", "viewership.exe", "Contents/MacOS/viewership")
                .map(image::resolve)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No program in " + image));
    }

    /// Runs the program in a folder and waits for its end.
    Run in(Path folder, String... args) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(launcher().toString()), Stream.of(args))
                                .toList())
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        // Windows starts nothing without its own folder.
        builder.environment().keySet().retainAll(List.of("SystemRoot"));
        if (!options.isEmpty()) {
            builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", options));
        }
        int exitCode = builder.start().waitFor();
        return new Run(exitCode, Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
    }
}
