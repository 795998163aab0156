package app.viewership.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.store.Rejected;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An event that a source sent again counts once, wherever it stands in a capture of many blocks.
class RepeatedEventsTest {
    private static final String EVENT = """
            id:%d
            event:stream-started
            data:{"show":{"show_id":"s1","title":"Low","description":"%s","platform":"Tv"},\
            "event_date":"11-01-2024 10:00:00.035","user":{"id":4,"country":"PT"}}

            """;

    @TempDir
    Path folder;

    @Test
    void inACaptureOfManyBlocksTheFirstOfEachIdIsTheEvent() throws Exception {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        Set<Integer> ids = new HashSet<>();
        List<Long> again = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            int id = random.nextInt(8_000);
            text.append(EVENT.formatted(id, "x".repeat(300)));
            if (!ids.add(id)) {
                again.add(4L * i + 1);
            }
        }
        Path capture = Files.writeString(folder.resolve("tv.stream"), text);
        try (Library library = Library.create(folder.resolve("library"))) {
            new Importer(library, ImportSettings.DEFAULT, 0).run(List.of(capture), progress -> {}, new CancelSignal());

            LedgerEntry entry = library.ledger().getFirst();
            List<Long> rejected = new ArrayList<>();
            library.rejected().forEach(entry, (Rejected row) -> rejected.add(row.line()));
            assertThat(library.contents().segments()).hasSizeGreaterThan(3);
            assertThat(rejected).isEqualTo(again);
            assertThat(entry.stored()).isEqualTo(ids.size());
        }
    }
}
