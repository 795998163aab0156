import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Wraps the program under `TARGET/image` for the system this runs on: a .deb, .msi or .dmg in `TARGET/installer`.
///
/// `Installer TARGET VERSION`, from the project's folder.
final class Installer {
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]);
        Platform here = Platform.here();

        Tool.of("jpackage", here.installer)
                .run(
                        "--type",
                        here.installer,
                        "--dest",
                        Folder.emptied(target.resolve("installer")).toString(),
                        "--app-image",
                        target.resolve("image").resolve(here.image).toString(),
                        "--app-version",
                        here.version(args[1]),
                        "--resource-dir",
                        resources(target, here).toString());
    }

    /// What replaces jpackage's own: the files of the system's folder, and the icon, which it takes by this name alone.
    private static Path resources(Path target, Platform here) throws IOException {
        Path resources = Folder.emptied(target.resolve("installer-resources"));
        Path own = Path.of("packaging", here.name().toLowerCase());
        if (Files.isDirectory(own)) {
            try (Stream<Path> files = Files.list(own)) {
                for (Path file : files.toList()) {
                    Files.copy(file, resources.resolve(file.getFileName()));
                }
            }
        }
        String ending = here.icon.substring(here.icon.lastIndexOf('.'));
        Files.copy(Path.of("icons", here.icon), resources.resolve("viewership" + ending));
        return resources;
    }
}
