import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// A tool of the JDK that this program runs on, with the options that a file in this folder holds for it.
record Tool(String name, List<String> options) {
    /// The tool with the options of `packaging/FILE.options`: one a line, its value after the first space.
    static Tool of(String name, String file) throws IOException {
        return new Tool(
                name,
                Files.readAllLines(Path.of("packaging", file + ".options")).stream()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .flatMap(line -> Stream.of(line.split(" ", 2)))
                        .toList());
    }

    Tool with(List<String> more) {
        return new Tool(name, Stream.concat(options.stream(), more.stream()).toList());
    }

    /// Runs it; what it says is of interest only where it fails.
    void run(String... more) {
        String[] args = Stream.concat(options.stream(), Stream.of(more)).toArray(String[]::new);
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException("This JDK has no " + name + "; use a full JDK 25."))
                .run(out, out, args);
        if (code != 0) {
            System.err.println(said);
            System.err.println(name + " failed: " + String.join(" ", args));
            System.exit(code);
        }
    }
}
