package app.viewership.ui.intake;

import app.viewership.ui.Shell;
import app.viewership.ui.Words;
import javafx.scene.Node;

/// What covers the views at the moment, so that nobody is taken away from what they look at.
final class Covers {
    /// The kinds of cover.
    enum Cover {
        NONE,
        EMPTY,
        PROBLEM,
        PREVIEW,
        IMPORT,
        REPORT,
        REJECTED,
        LEDGER,
        OTHER
    }

    private final Shell shell;
    private final Words words = Words.of(Covers.class);
    private Cover now = Cover.NONE;

    Covers(Shell shell) {
        this.shell = shell;
    }

    void show(Cover cover, Node content) {
        now = cover;
        shell.cover(words.say(title(cover)), content);
        content.requestFocus();
    }

    /// A page of another part of the window.
    void show(String title, Node content) {
        now = Cover.OTHER;
        shell.cover(title, content);
        content.requestFocus();
    }

    void none() {
        now = Cover.NONE;
        shell.uncover();
    }

    boolean is(Cover cover) {
        return now == cover;
    }

    private static String title(Cover cover) {
        return switch (cover) {
            case EMPTY, NONE -> "empty.title";
            case PROBLEM -> "problem.title";
            case PREVIEW -> "preview.title";
            case IMPORT -> "import.title";
            case REPORT -> "report.title";
            case REJECTED -> "rejected.title";
            case LEDGER -> "ledger.title";
            case OTHER -> throw new IllegalArgumentException("A page of another part has a title of its own.");
        };
    }
}
