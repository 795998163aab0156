package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many threads beside and inside an intake.
class IntakeThreadsTest {

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void createLibrary() {
        library = Library.create(folder.resolve("library"));
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    @Test
    void manyThreadsAgreeOnTheCodes() throws Exception {
        try (Intake intake = library.begin(TestLog.named("a").info());
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            IntakeLog log = intake.log(TestLog.log("codes"));
            List<Future<List<Integer>>> answers = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                answers.add(threads.submit(() -> {
                    List<Integer> codes = new ArrayList<>();
                    for (int i = 0; i < 3000; i++) {
                        codes.add(log.client(TestLog.client("ip" + i % 1000)));
                        codes.add(log.asset(List.of("asset" + i % 500), "Title"));
                    }
                    return codes;
                }));
            }
            List<Integer> first = answers.getFirst().get();
            for (Future<List<Integer>> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
            log.finish(new LogTotals(0, 0, 0));
            intake.commit(TestLog.named("a").sha256());
        }
        assertThat(library.clients())
                .extracting(ClientEntry::texts)
                .doesNotHaveDuplicates()
                .hasSize(1000);
        assertThat(library.assets())
                .extracting(AssetEntry::texts)
                .doesNotHaveDuplicates()
                .hasSize(500);
    }

    @Test
    void readersBesideAnIntakeSeeImportsWholeOrNotAtAll() throws Exception {
        TestLog.named("0").row("1.1.1.1", "7", 0).row("1.1.1.2", "8", 1).into(library);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<Integer> watched = reader.submit(() -> {
                int looks = 0;
                while (!done.get() || looks == 0) {
                    Contents now = library.contents();
                    assertThat(now.isWhole()).isTrue();
                    assertThat(library.events().of(new int[] {0}, null, 0, 100).size())
                            .isGreaterThanOrEqualTo(now.ledger().size());
                    looks++;
                }
                return looks;
            });
            try {
                for (int i = 1; i < 30; i++) {
                    TestLog.named("" + i)
                            .row("1.1.1.1", "7", i)
                            .row("ip" + i, "9", i)
                            .into(library);
                }
            } finally {
                done.set(true);
            }
            assertThat(watched.get()).isPositive();
        }
    }
}
