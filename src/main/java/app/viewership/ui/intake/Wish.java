package app.viewership.ui.intake;

import org.jspecify.annotations.Nullable;

/// What is to be done once a library is open. It is of the library that was asked for with it: where that could not be
/// opened it waits for another try, and one that is opened in its stead was chosen for itself.
final class Wish {
    private Runnable always = () -> {};
    private @Nullable Runnable wish;
    private @Nullable Runnable failed;

    /// Has `then` done whenever a library is open, before what is wished.
    void always(Runnable then) {
        always = then;
    }

    /// Has `then` done in the library that is asked for next.
    void next(Runnable then) {
        wish = then;
    }

    /// A library is open.
    void opened() {
        @Nullable Runnable now = wish;
        forget();
        always.run();
        if (now != null) {
            now.run();
        }
    }

    /// The library that was asked for could not be opened.
    void failed() {
        failed = wish;
        wish = null;
    }

    /// The library that could not be opened is asked for again.
    void again() {
        wish = failed;
        failed = null;
    }

    /// Nothing is wished for any more.
    void forget() {
        wish = null;
        failed = null;
    }
}
