package app.viewership.app;

import static java.util.Objects.requireNonNull;

import app.viewership.cli.Cli;
import app.viewership.source.sample.SampleSource;
import app.viewership.ui.library.Folders;
import app.viewership.ui.library.Memory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/// The program's day in one run, which Java watches when the program is packaged: what is loaded and often called here
/// starts fast with every user. Each kind of source is made, imported and asked, one is reported on, and all are looked
/// at in the window, in each of their views.
///
/// `Rehearsal`, in an empty folder, which is filled. Nothing in the program calls it.
final class Rehearsal {
    private static final String LIBRARY = "library";
    /// The keys of the views that every kind has.
    private static final List<String> USUAL = List.of("2", "3", "4", "5", "6", "1");
    /// Those of the views that only some have; where there is none, the key does nothing.
    private static final List<String> OWN = List.of("7", "8", "9", "0", "B");
    private static final Duration TO_LOOK = Duration.millis(150);

    private Rehearsal() {}

    /// Runs from the first command to the closing of the window.
    static void main() {
        // Nobody would press the next key.
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {
            problem.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        System.setProperty("java.awt.headless", "true");
        command("--version");
        List<String> kinds = SampleSource.ALL.stream().map(SampleSource::kind).toList();
        kinds.forEach(Rehearsal::commands);
        command("report", "--library", LIBRARY, "--dataset", kinds.getFirst(), "--out", "report");
        Folders folders = new Folders(Path.of("window"), Path.of("window"));
        Errand errand = new Errand(Path.of(LIBRARY), List.of(), false);
        FrontDoor door = FrontDoor.enter(folders.doors(), errand.library(folders), errand.files())
                .orElseThrow();
        Platform.startup(() -> {
            new ProgramWindow(folders, new Memory(folders.memory()), door, Platform::exit).open(errand);
            Stage stage = (Stage) Window.getWindows().getFirst();
            // It is called after its library once that is open.
            stage.titleProperty().subscribe((before, now) -> press(stage.getScene(), keys(kinds.size())));
        });
    }

    private static void commands(String kind) {
        command("sample", "--kind", kind, "--rows", "5000", "--out", kind);
        command("import", kind, "--library", LIBRARY);
        command("query", "--library", LIBRARY, "--dataset", kind, "--by", "weekday", "--measure", "watch_seconds");
    }

    private static void command(String... words) {
        if (Cli.run(words, System.out, System.err, false) != 0) {
            throw new IllegalStateException("Failed: " + String.join(" ", words));
        }
    }

    private static Deque<String> keys(int datasets) {
        Deque<String> keys = new ArrayDeque<>();
        USUAL.forEach(view -> keys.add("Shortcut+" + view));
        for (int i = 0; i < datasets; i++) {
            OWN.forEach(view -> keys.add("Shortcut+" + view));
            keys.add("Shift+Shortcut+D");
        }
        // How a figure comes about, the palette, and the end.
        keys.addAll(List.of("Shortcut+D", "Shortcut+K", "Shortcut+Q"));
        return keys;
    }

    private static void press(Scene scene, Deque<String> keys) {
        PauseTransition pause = new PauseTransition(TO_LOOK);
        pause.setOnFinished(e -> {
            KeyCombination key = KeyCombination.valueOf(keys.remove());
            requireNonNull(scene.getAccelerators().get(key), key::getName).run();
            if (!keys.isEmpty()) {
                pause.playFromStart();
            }
        });
        pause.play();
    }
}
