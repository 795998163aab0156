package app.viewership.ui.library;

import app.viewership.ui.Background;
import app.viewership.ui.Messages;
import app.viewership.ui.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Shows a file in its folder, in the system's own view of files.
public final class FolderView {
    private FolderView() {}

    /// Shows the file; where the system cannot, says where the file is.
    public static void show(Path file, Background background, Messages messages) {
        Path absolute = file.toAbsolutePath();
        background.run(
                "folder-view",
                () -> new ProcessBuilder(command(System.getProperty("os.name", ""), absolute))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                started -> {},
                problem -> {
                    if (problem instanceof IOException) {
                        messages.fail(Words.of(FolderView.class).say("show.failed", absolute));
                    }
                });
    }

    /// The system's command that shows the file.
    static List<String> command(String system, Path file) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("explorer.exe", "/select," + file);
        }
        if (name.startsWith("mac")) {
            return List.of("open", "-R", file.toString());
        }
        Path folder = file.getParent();
        return List.of("xdg-open", String.valueOf(folder == null ? file : folder));
    }
}
