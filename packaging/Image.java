import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// Makes the program with its own runtime from the jars of the build.
///
/// `Image TARGET JAR VERSION MODULE MAIN_CLASS REHEARSAL_CLASS NATIVE_ACCESS`: reads `TARGET/JAR` and the libraries in
/// `TARGET/jars`, leaves `TARGET/image/viewership`. It runs from the project's folder on the JDK whose runtime goes
/// into the image, with that JDK's own jlink and jpackage.
final class Image {
    private static final String CACHE = "viewership.aot";

    public static void main(String[] args) throws IOException, InterruptedException {
        Path target = Path.of(args[0]);
        String jar = args[1];
        String version = args[2];
        String module = args[3];
        String main = args[4];
        String rehearsal = args[5];
        String nativeAccess = args[6];

        Platform here = Platform.here();
        Path modules = Folder.emptied(target.resolve("modules"));
        Path runtime = Folder.gone(target.resolve("runtime"));
        Path image = Folder.gone(target.resolve("image"));
        moveJars(target.resolve("jars"), modules);
        Modules.describe(modules, Folder.emptied(target.resolve("described")));
        Files.copy(target.resolve(jar), modules.resolve(jar));

        Tool.of("jlink", "jlink")
                .run("--module-path", modules.toString(), "--add-modules", module, "--output", runtime.toString());
        Cache.record(
                runtime,
                module + "/" + rehearsal,
                nativeAccess,
                Folder.emptied(target.resolve("rehearsal")),
                runtime.resolve("lib").resolve(CACHE));
        Tool.of("jpackage", "image")
                .with(here.imageOptions)
                .run(
                        "--type",
                        "app-image",
                        "--dest",
                        image.toString(),
                        "--app-version",
                        here.version(version),
                        "--icon",
                        Path.of("icons", here.icon).toString(),
                        "--runtime-image",
                        runtime.toString(),
                        "--module",
                        module + "/" + main,
                        "--java-options",
                        "--enable-native-access=" + nativeAccess,
                        "--java-options",
                        "-XX:AOTCache=$APPDIR/../" + here.runtime + "/lib/" + CACHE);
    }

    /// Moved, so that no jar of an older version waits there for the next build. OpenJFX has, beside the jar for each
    /// system, an empty one that only Maven wants: jars without a class stay behind.
    private static void moveJars(Path from, Path to) throws IOException {
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
}
