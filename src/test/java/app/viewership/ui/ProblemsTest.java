package app.viewership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.UnknownName;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Logger log = Logger.getLogger(Problems.class.getName());
    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.setUseParentHandlers(false);
        log.addHandler(handler);
    }

    @AfterEach
    void leave() {
        log.removeHandler(handler);
        log.setUseParentHandlers(true);
    }

    @Test
    void whatWasForeseenIsSaidInItsOwnWordsAndIsNoNewsForTheLog() {
        assertThat(Problems.sentence(new UnknownName("There is no such program."), "It failed."))
                .isEqualTo("There is no such program.");
        assertThat(logged).isEmpty();
    }

    @Test
    void theCauseOfWhatWasForeseenIsLogged() {
        Exception problem = new UnknownName("There is no such program.");
        problem.initCause(new IllegalStateException("technical"));

        assertThat(Problems.sentence(problem, "It failed.")).isEqualTo("There is no such program.");
        assertThat(logged).containsExactly("There is no such program.");
    }

    @Test
    void whatNobodyForesawIsLoggedAndShowsNothingTechnical() {
        assertThat(Problems.sentence(new IllegalStateException("technical"), "It failed."))
                .isEqualTo("It failed.");
        assertThat(logged).containsExactly("It failed.");
    }
}
