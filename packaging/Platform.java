import java.util.List;
import java.util.Locale;

/// The systems that the program is packaged for, each on itself, and what differs between them.
enum Platform {
    LINUX("deb", "viewership-512.png", "viewership", "bin/viewership", "runtime", List.of()),
    MAC("dmg", "viewership.icns", "viewership.app", "Contents/MacOS/viewership", "runtime/Contents/Home", List.of()),
    WINDOWS(
            "msi",
            "viewership.ico",
            "viewership",
            "viewership.exe",
            "runtime",
            List.of("--add-launcher", "viewershipc=packaging/windows/viewershipc.properties"));

    final String installer;
    final String icon;
    final String image;
    final String launcher;
    /// Where the runtime is in the image, seen from beside the folder that jpackage calls `$APPDIR`.
    final String runtime;
    final List<String> imageOptions;

    Platform(String installer, String icon, String image, String launcher, String runtime, List<String> imageOptions) {
        this.installer = installer;
        this.icon = icon;
        this.image = image;
        this.launcher = launcher;
        this.runtime = runtime;
        this.imageOptions = imageOptions;
    }

    static Platform here() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") ? WINDOWS : name.contains("mac") ? MAC : LINUX;
    }

    /// The version as the system takes it: on macOS the first number cannot be zero, so 0.1.0 is 1.0 there.
    String version(String version) {
        return this == MAC && version.startsWith("0.") ? version.substring(2) : version;
    }
}
