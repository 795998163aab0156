import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// The classes and profiles that Java finds ready when the program starts (JEP 483, 514, 515): what a rehearsal of the
/// program needed of them. Where it does not fit, such as with a heap beyond 32 GB, Java starts without.
final class Cache {
    private static final Set<String> OPTIONS =
            Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "JDK_AOT_VM_OPTIONS");

    private Cache() {}

    /// Records `cache` from a rehearsal on the runtime that the program will have.
    ///
    /// @param rehearsal MODULE/CLASS, which ends by itself
    /// @param work an empty folder for what it makes
    static void record(Path runtime, String rehearsal, String nativeAccess, Path work, Path cache)
            throws IOException, InterruptedException {
        Path said = work.resolve("said.txt");
        ProcessBuilder rehearsing = new ProcessBuilder(
                        runtime.resolve("bin").resolve("java").toAbsolutePath().toString(),
                        "-XX:AOTCacheOutput=" + cache.toAbsolutePath(),
                        // What fits most machines, whatever machine this is.
                        "-XX:+UseG1GC",
                        "-Xmx1g",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "--enable-native-access=" + nativeAccess,
                        "--module",
                        rehearsal)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        // What the environment asks of every Java, such as another collector, is not for this one.
        rehearsing.environment().keySet().removeAll(OPTIONS);
        Process java = rehearsing.start();
        boolean ended = java.waitFor(10, TimeUnit.MINUTES);
        if (!ended || java.exitValue() != 0 || !Files.exists(cache)) {
            java.destroyForcibly();
            throw new IllegalStateException("The rehearsal failed; it said:\n" + Files.readString(said));
        }
    }
}
