package app.viewership.cli;

/// A line on a terminal that is written over and over, and gone at the end; nothing where nobody watches.
final class OverwrittenLine implements AutoCloseable {
    private final Console console;
    private int width;

    OverwrittenLine(Console console) {
        this.console = console;
    }

    void show(String text) {
        if (console.terminal()) {
            write(text);
        }
    }

    private void write(String text) {
        console.err().print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        console.err().flush();
        width = text.length();
    }

    /// Takes the line away.
    @Override
    public void close() {
        if (width > 0) {
            write("");
            console.err().print("\r");
            console.err().flush();
        }
    }
}
