import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes the program with its own runtime from the jars of the build.
///
/// `Image TARGET JAR VERSION MODULE/MAIN_CLASS NATIVE_ACCESS`: reads `TARGET/JAR` and the libraries in `TARGET/jars`,
/// leaves `TARGET/image/viewership`. It runs from the project's folder on the JDK whose runtime goes into the image,
/// with that JDK's own jlink and jpackage.
final class Image {
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]);
        String jar = args[1];
        String version = args[2];
        String main = args[3];
        String nativeAccess = args[4];

        Path modules = target.resolve("modules");
        Path runtime = target.resolve("runtime");
        Path image = target.resolve("image");
        for (Path old : List.of(modules, runtime, image)) {
            delete(old);
        }
        moveJars(target.resolve("jars"), modules);
        Files.copy(target.resolve(jar), modules.resolve(jar));
        run("jlink", options("jlink"), "--output", runtime.toString());
        run(
                "jpackage",
                options("jpackage"),
                "--type",
                "app-image",
                "--dest",
                image.toString(),
                "--app-version",
                version,
                "--icon",
                icon(),
                "--runtime-image",
                runtime.toString(),
                "--module-path",
                modules.toString(),
                "--module",
                main,
                "--java-options",
                "--enable-native-access=" + nativeAccess);
    }

    /// Moved, so that no jar of an older version waits there for the next build. OpenJFX has, beside the jar for each
    /// system, an empty one that only Maven wants: jars without a class stay behind.
    private static void moveJars(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> jars = Files.list(from)) {
            for (Path jar : jars.sorted().toList()) {
                if (hasClass(jar)) {
                    Files.move(jar, to.resolve(jar.getFileName()));
                }
            }
        }
    }

    private static boolean hasClass(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().anyMatch(entry -> entry.getName().endsWith(".class"));
        }
    }

    private static String icon() {
        String system = System.getProperty("os.name").toLowerCase();
        String name = system.contains("win")
                ? "viewership.ico"
                : system.contains("mac") ? "viewership.icns" : "viewership-512.png";
        return Path.of("icons", name).toString();
    }

    /// One option a line, its value after the first space. The tools read such files themselves only from a shell.
    private static List<String> options(String name) throws IOException {
        return Files.readAllLines(Path.of("packaging", name + ".options")).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split(" ", 2)))
                .toList();
    }

    private static void run(String tool, List<String> options, String... more) {
        String[] args = Stream.concat(options.stream(), Stream.of(more)).toArray(String[]::new);
        int code = ToolProvider.findFirst(tool)
                .orElseThrow(() -> new IllegalStateException("This JDK has no " + tool + "; use a full JDK 25."))
                .run(System.out, System.err, args);
        if (code != 0) {
            System.err.println(tool + " failed: " + String.join(" ", args));
            System.exit(code);
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
