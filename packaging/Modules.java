import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The jars that go into the runtime. jlink takes modules only, and some libraries say of themselves no more than a
/// module's name: these get the description that jdeps finds for them, open and with all that they use.
final class Modules {
    private static final String RELEASE = "25";

    private Modules() {}

    /// @param jars where all jars are; those without a description get one
    /// @param work an empty folder for what is written on the way
    static void describe(Path jars, Path work) throws IOException {
        List<ModuleReference> nameless = ModuleFinder.of(jars).findAll().stream()
                .filter(module -> module.descriptor().isAutomatic())
                .sorted(Comparator.comparing(module -> module.descriptor().name()))
                .toList();
        for (ModuleReference module : nameless) {
            String name = module.descriptor().name();
            String jar = Path.of(module.location().orElseThrow()).toString();
            Path described = work.resolve(name);
            // What a library could use but does not bring is no matter: it runs without.
            new Tool("jdeps", List.of("--ignore-missing-deps", "--multi-release", RELEASE))
                    .run("--module-path", jars.toString(), "--generate-open-module", work.toString(), jar);
            new Tool("javac", List.of("--release", RELEASE))
                    .run(
                            "--module-path",
                            jars.toString(),
                            "--patch-module",
                            name + "=" + jar,
                            "-d",
                            described.toString(),
                            described
                                    .resolve("versions")
                                    .resolve(RELEASE)
                                    .resolve("module-info.java")
                                    .toString());
            new Tool("jar", List.of("--update")).run("--file", jar, "-C", described.toString(), "module-info.class");
        }
    }
}
