package app.viewership.ui;

/// Words to the user inside the window: never a dialog in the way.
public interface Messages {

    /// Says that something is done; goes away by itself.
    void say(String text);

    /// Says that something is done, with what can be done about it next: "Exported.", "Show in folder".
    void say(String text, String action, Runnable onAction);

    /// Says what went wrong and what to do; stays until it is closed.
    void fail(String text);

    /// The same, with a button that does it.
    void fail(String text, String action, Runnable onAction);

    /// Closes the newest message, if there is one; what Esc does when nothing else is open.
    ///
    /// @return whether there was one
    boolean dismiss();
}
