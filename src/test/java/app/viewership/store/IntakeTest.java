package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    private static final LogSort REQUESTS = new LogSort("requests", "requests", null);

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

    private void reopen() {
        library.close();
        library = Library.open(folder.resolve("library"));
    }

    @Test
    void theLedgerTellsWhatCameInAndStillDoesAfterOpeningAgain() {
        TestLog log = TestLog.named("night.csv")
                .row("1.1.1.1", "7", 1_632_960_060)
                .row("1.1.1.1", "7", "Title 7", 1_632_960_000, 404)
                .blank()
                .row("1.1.1.2", "8", 1_632_960_030)
                .rejected("The date is impossible.", "2021-13-45,x");

        IntakeResult result = log.into(library);

        LedgerEntry entry = library.ledger().getFirst();
        assertThat(result).isEqualTo(new IntakeResult.Stored(List.of(entry)));
        assertThat(entry)
                .isEqualTo(new LedgerEntry(
                        1,
                        "night.csv",
                        "/logs/night.csv",
                        1009,
                        log.sha256(),
                        null,
                        "requests",
                        "requests",
                        5,
                        3,
                        1,
                        1,
                        1,
                        Instant.ofEpochSecond(1_632_960_000),
                        Instant.ofEpochSecond(1_632_960_060),
                        null,
                        "UTF-8",
                        ",",
                        "UTC",
                        null,
                        null,
                        entry.importedAt()));
        Contents before = library.contents();
        reopen();
        assertThat(library.contents()).isEqualTo(before);
    }

    @Test
    void entriesStandInTheOrderOfImport() {
        TestLog.named("b").row("1.1.1.1", "7", 9).into(library);
        TestLog.named("a").row("1.1.1.1", "7", 1).into(library);
        reopen();
        TestLog.named("c").row("1.1.1.1", "7", 5).into(library);

        assertThat(library.ledger()).extracting(LedgerEntry::name).containsExactly("b", "a", "c");
        assertThat(library.ledger()).extracting(LedgerEntry::id).containsExactly(1, 2, 3);
    }

    @Test
    void clientsAndAssetsHaveOneCodeInAllFiles() {
        TestLog.named("a").row("1.1.1.1", "7", 1).row("1.1.1.2", "8", 1).into(library);
        reopen();
        TestLog.named("b").row("1.1.1.3", "9", 1).row("1.1.1.1", "8", 1).into(library);

        assertThat(library.clients())
                .containsExactly(
                        new ClientEntry(0, "requests", TestLog.client("1.1.1.1")),
                        new ClientEntry(1, "requests", TestLog.client("1.1.1.2")),
                        new ClientEntry(2, "requests", TestLog.client("1.1.1.3")));
        assertThat(library.assets())
                .containsExactly(
                        new AssetEntry(0, "requests", List.of("7"), "Title 7"),
                        new AssetEntry(1, "requests", List.of("8"), "Title 8"),
                        new AssetEntry(2, "requests", List.of("9"), "Title 9"));
    }

    @Test
    void anAssetShowsOfItsTitlesTheFirstInTextOrder() {
        TestLog.named("a")
                .row("1.1.1.1", "7", "Casablanca", 1, 200)
                .row("1.1.1.1", "7", "Das Boot", 2, 200)
                .row("1.1.1.1", "8", "", 3, 200)
                .into(library);
        assertThat(library.assets()).extracting(AssetEntry::title).containsExactly("Casablanca", "");
        reopen();
        TestLog.named("b")
                .row("1.1.1.1", "7", "Alien", 1, 200)
                .row("1.1.1.1", "8", "Brazil", 2, 200)
                .row("1.1.1.1", "7", "", 3, 200)
                .into(library);

        assertThat(library.assets()).extracting(AssetEntry::title).containsExactly("Alien", "Brazil");
        reopen();
        assertThat(library.assets()).extracting(AssetEntry::title).containsExactly("Alien", "Brazil");
    }

    @Test
    void anIntakeWithoutCommitLeavesNoTrace() {
        TestLog.named("a").row("1.1.1.1", "7", "Das Boot", 1, 200).into(library);
        Contents before = library.contents();

        try (Intake intake = library.begin(TestLog.named("b").info())) {
            TestLog.named("b")
                    .row("2.2.2.2", "7", "Alien", 1, 200)
                    .row("2.2.2.2", "9", 2)
                    .rejected("No.", "x")
                    .addTo(intake, null);
        }

        assertThat(library.contents()).isEqualTo(before);
        TestLog.named("c").row("3.3.3.3", "10", 1).rejected("So.", "y").into(library);
        assertThat(library.clients())
                .extracting(ClientEntry::texts)
                .containsExactly(TestLog.client("1.1.1.1"), TestLog.client("3.3.3.3"));
        assertThat(library.assets()).extracting(AssetEntry::title).containsExactly("Das Boot", "Title 10");
        assertThat(library.rejected().page(library.ledger().getLast(), -1, 9))
                .containsExactly(new Rejected(3, "So.", "y"));
        Contents after = library.contents();
        reopen();
        assertThat(library.contents()).isEqualTo(after);
    }

    @Test
    void closingTheLibraryEndsAnOpenIntakeWithoutATrace() {
        Intake intake = library.begin(TestLog.named("a").info());
        IntakeLog log = intake.log(TestLog.log("a"));
        TestLog.named("a").row("1.1.1.1", "7", 1).addTo(intake, null);
        reopen();

        assertThat(library.contents()).isEqualTo(Contents.EMPTY);
        assertThatThrownBy(() -> log.client(List.of("", "", ""))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameBytesAgainAreADuplicateAndStoreNothing() {
        TestLog log = TestLog.named("a").row("1.1.1.1", "7", 1);
        log.into(library);
        Contents before = library.contents();

        IntakeResult result = log.row("2.2.2.2", "8", 2).into(library);

        assertThat(result).isEqualTo(new IntakeResult.Duplicate(before.ledger().getFirst()));
        assertThat(library.contents()).isEqualTo(before);
        assertThat(library.contents().duplicateOf(log.sha256(), List.of(REQUESTS)))
                .contains(before.ledger().getFirst());
        assertThat(library.contents().holdsSize(log.info().size())).isTrue();
        assertThat(library.contents().holdsSize(log.info().size() + 1)).isFalse();
        assertThat(library.contents().duplicateOf(TestLog.named("b").sha256(), List.of(REQUESTS)))
                .isEmpty();
        assertThat(library.contents().duplicateOf(log.sha256(), List.of(new LogSort("plays", "requests", null))))
                .as("the same bytes taken for another kind")
                .isEmpty();
    }

    @Test
    void theLogsOfOneZipComeInTogether() {
        try (Intake intake = library.begin(TestLog.named("two.zip").info())) {
            TestLog.named("").row("1.1.1.1", "7", 1).addTo(intake, "one.csv");
            TestLog.named("").row("1.1.1.2", "7", 2).addTo(intake, "two.csv");
            assertThat(library.ledger()).isEmpty();
            intake.commit(TestLog.named("two.zip").sha256());
        }

        assertThat(library.ledger()).extracting(LedgerEntry::entry).containsExactly("one.csv", "two.csv");
        assertThat(library.ledger()).extracting(LedgerEntry::name).containsExactly("two.zip", "two.zip");
        assertThat(library.contents().segments()).extracting(SegmentInfo::file).containsExactly(1, 2);
    }

    @Test
    void aLibraryHoldsADatasetOfEachKindAndOneSpaceOfCodes() {
        TestLog.named("a").row("1.1.1.1", "7", 1).into(library);
        try (Intake intake = library.begin(TestLog.named("b.zip").info())) {
            TestLog.named("").row("1.1.1.2", "8", 2).addTo(intake, "one.csv");
            IntakeLog plays = intake.log(new LogInfo("two.csv", "plays", "plays", "UTF-8", ",", "UTC", null));
            assertThat(plays.client(TestLog.client("1.1.1.1"))).isEqualTo(2);
            assertThat(plays.asset(List.of("7"), "")).isEqualTo(2);
            plays.append(new PackedSegment(new byte[0], 5, 2, 2, 1, 1), 1);
            plays.finish(new LogTotals(5, 0, 0));
            intake.commit(TestLog.named("b.zip").sha256());
        }
        reopen();

        assertThat(library.kinds()).containsExactly("requests", "plays");
        KindContents requests = library.contents().of("requests");
        assertThat(requests.ledger()).extracting(LedgerEntry::id).containsExactly(1, 2);
        assertThat(requests.clients()).extracting(ClientEntry::code).containsExactly(0, 1);
        assertThat(requests.assets()).extracting(AssetEntry::code).containsExactly(0, 1);
        assertThat(requests.rows()).isEqualTo(2);
        KindContents plays = library.contents().of("plays");
        assertThat(plays.ledger()).extracting(LedgerEntry::entry).containsExactly("two.csv");
        assertThat(plays.clients()).containsExactly(new ClientEntry(2, "plays", TestLog.client("1.1.1.1")));
        assertThat(plays.assets()).containsExactly(new AssetEntry(2, "plays", List.of("7"), ""));
        assertThat(plays.segments()).extracting(SegmentInfo::file).containsExactly(3);
        assertThat(plays.rows()).isEqualTo(5);
        assertThat(library.contents().of("other").ledger()).isEmpty();
        for (String kind : List.of("requests", "plays", "other")) {
            assertThat(library.contents().ledgerOf(kind))
                    .isEqualTo(library.contents().of(kind).ledger());
        }
    }

    @Test
    void totalsThatDoNotAddUpAreRefused() {
        try (Intake intake = library.begin(TestLog.named("a").info())) {
            IntakeLog log = intake.log(TestLog.log(null));
            log.reject(new Rejected(2, "No.", "x"));

            assertThatThrownBy(() -> log.finish(new LogTotals(3, 1, 0)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a: 3 lines, yet 0 stored, 1 rejected and 1 blank");
        }
    }

    @Test
    void aLogThatIsNotFinishedIsNotStored() {
        try (Intake intake = library.begin(TestLog.named("a").info())) {
            intake.log(TestLog.log(null));

            assertThatThrownBy(() -> intake.commit(TestLog.named("a").sha256()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a is not finished");
        }
        assertThat(library.ledger()).isEmpty();
    }

    @Test
    void aSecondIntakeBesideAnOpenOneIsRefused() {
        try (Intake intake = library.begin(TestLog.named("a").info())) {
            assertThat(intake.log(TestLog.log(null)).client(TestLog.client("1.1.1.1")))
                    .isZero();
            assertThatThrownBy(() -> library.begin(TestLog.named("b").info()))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anyTextComesBackAsItWas() {
        String odd = "\0 \1 \1\2 \0\0' \" ; \uD800 é 漢 😀 \r\n";
        TestLog.named(odd).row(odd, odd, odd, 1, 200).rejected(odd, odd).into(library);
        reopen();

        assertThat(library.ledger().getFirst().name()).isEqualTo(odd);
        assertThat(library.clients().getFirst().texts()).isEqualTo(TestLog.client(odd));
        assertThat(library.assets().getFirst()).isEqualTo(new AssetEntry(0, "requests", List.of(odd), odd));
        assertThat(library.rejected().page(library.ledger().getFirst(), -1, 9))
                .containsExactly(new Rejected(3, odd, odd));
    }
}
