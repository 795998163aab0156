package app.viewership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ingest.LiveImport;
import app.viewership.ingest.LiveLog;
import app.viewership.source.Kinds;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a log must be read again.
class OpenLogTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Test
    void aLogIsReadAgainWhereEventsCameAndNotWhereASourceWasSilent(@TempDir Path folder) throws InterruptedException {
        try (Library library = Library.create(folder.resolve("library"))) {
            LiveImport live = new LiveImport(library);
            LiveLog source = live.log("a.stream");
            source.listened(Duration.ofSeconds(1));
            say(source, Kinds.liveExample());
            live.store(LONGEST, false);
            OpenLog log = OpenLog.read(library, Kinds.live().kind());

            source.listened(Duration.ofSeconds(2));
            say(source, ": still here\n\n");
            live.store(LONGEST, false);

            assertThat(log.isBehind()).isFalse();
            assertThat(log.besideOthers().explorer()).isSameAs(log.explorer());
            assertThat(log.besideOthers().ledger())
                    .isEqualTo(library.ledger())
                    .extracting(LedgerEntry::listened)
                    .containsExactly(Duration.ofSeconds(2));

            say(source, Kinds.liveExample());
            live.store(LONGEST, false);

            assertThat(log.isBehind()).isTrue();
            assertThat(log.besideOthers().isBehind()).isTrue();
        }
    }

    private static void say(LiveLog source, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        source.add(bytes, bytes.length);
    }
}
