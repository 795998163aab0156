package app.viewership.ui.live;

import app.viewership.serve.AnswerServer;
import app.viewership.store.Library;
import app.viewership.ui.Command;
import app.viewership.ui.Command.Group;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Seams;
import app.viewership.ui.StatusItem;
import app.viewership.ui.Words;
import app.viewership.ui.library.LibraryDesk;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The switch that lets other programs of this machine ask for the figures of whatever library is open. Off until
/// somebody turns it on, and off again with the window. All methods are called on the JavaFX thread.
public final class AnswerDesk {
    private static final Logger LOG = Logger.getLogger(AnswerDesk.class.getName());
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");
    private static final int HIGHEST = 65_535;
    private static final int FIRST_FREE = 1024;

    private final Words words = Words.of(AnswerDesk.class);
    private final Seams seams;
    private final LibraryDesk desk;
    private final Consumer<URI> browser;
    private final StringProperty port = new SimpleStringProperty("5000");
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final BooleanProperty working = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable URI> address = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> problem = new SimpleObjectProperty<>();
    private @Nullable AnswerServer server;
    private @Nullable Library served;

    /// @param browser opens an address in the system's browser
    public AnswerDesk(Seams seams, ExplorerModel model, LibraryDesk desk, Consumer<URI> browser) {
        this.seams = seams;
        this.desk = desk;
        this.browser = browser;
        StringProperty text = new SimpleStringProperty("");
        StatusItem item = new StatusItem("status-serve", text, words.say("serve.item.tip"), this::show);
        address.addListener((p, before, now) -> {
            model.beside().remove(item);
            if (now != null) {
                text.set(words.say("serve.item", String.valueOf(now.getPort())));
                model.beside().add(item);
            }
        });
        desk.library().addListener((p, before, now) -> settle());
        seams.commands()
                .add(Command.of("serve.show", Group.FILE, words.say("serve.command"), "Shift+Shortcut+A", this::show));
    }

    /// Shows the switch.
    public void show() {
        AnswerSheet.open(seams.shell().overlay(), this, browser, seams.messages());
    }

    StringProperty port() {
        return port;
    }

    /// Whether it is on, or about to be.
    BooleanProperty wanted() {
        return wanted;
    }

    /// Whether it is being turned on or off.
    BooleanProperty working() {
        return working;
    }

    /// Where it answers; null while it does not.
    ObjectProperty<@Nullable URI> address() {
        return address;
    }

    /// Why it is not on, as a sentence; null where nobody asked, or it is.
    ObjectProperty<@Nullable String> problem() {
        return problem;
    }

    /// Turns it on, or off where it is on.
    void turn() {
        problem.set(null);
        if (wanted.get()) {
            wanted.set(false);
        } else if (number() == 0) {
            problem.set(words.say("serve.problem.port", port.get().strip()));
            return;
        } else if (desk.library().get() == null) {
            problem.set(words.say("serve.problem.library"));
            return;
        } else {
            wanted.set(true);
        }
        settle();
    }

    /// The port that is named; 0 for none.
    private int number() {
        String text = port.get().strip();
        int number = PORT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        return number <= HIGHEST ? number : 0;
    }

    /// Has a server run or not, as is wanted, over the library that is open. One step at a time: a server that was
    /// started while another step overtook it would run for nobody.
    private void settle() {
        Library library = wanted.get() ? desk.library().get() : null;
        if (working.get() || library == served) {
            return;
        }
        working.set(true);
        AnswerServer before = server;
        int at = number();
        seams.background()
                .run(
                        "serve",
                        () -> next(before, library, at),
                        started -> {
                            server = started;
                            served = library;
                            address.set(started == null ? null : started.url());
                            home();
                        },
                        failure -> {
                            LOG.log(Level.INFO, "No other program can be answered", failure);
                            server = null;
                            served = null;
                            wanted.set(false);
                            address.set(null);
                            problem.set(sentence(failure, at));
                            home();
                        });
    }

    private void home() {
        working.set(false);
        settle();
    }

    private static @Nullable AnswerServer next(@Nullable AnswerServer before, @Nullable Library library, int at)
            throws IOException {
        if (before != null) {
            before.close();
        }
        return library == null ? null : AnswerServer.start(library, at);
    }

    private String sentence(Exception failure, int at) {
        String number = String.valueOf(at);
        if (failure instanceof BindException) {
            return words.say(at < FIRST_FREE ? "serve.problem.refused" : "serve.problem.taken", number);
        }
        return words.say("serve.problem.failed");
    }

    /// Answers no more, at the end of the program.
    public void close() {
        wanted.set(false);
        AnswerServer open = server;
        server = null;
        if (open != null) {
            open.close();
        }
    }
}
