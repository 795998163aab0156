package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.ImportReport;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.source.Fuzz;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// Libraries of good and bad files of every kind: no row is lost, and what got in can be asked for, whatever stands in
/// its records.
class FuzzedImportTest {

    private Path folder = Path.of("");

    @BeforeTry
    void makeAFolder() throws IOException {
        folder = Files.createTempDirectory("fuzzed-import");
    }

    @AfterTry
    void removeTheFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 40, seed = "3")
    void noRowIsLostAndEveryDimensionAnswers(@ForAll Random random) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String sound : Fuzz.SOUND) {
            byte[] bytes = random.nextInt(3) == 0 ? sound.getBytes(StandardCharsets.UTF_8) : Fuzz.fuzzed(sound, random);
            files.add(Files.write(folder.resolve("file" + files.size()), bytes));
        }
        try (Library library = Library.create(folder.resolve("library"))) {
            ImportReport report =
                    new Importer(library, ImportSettings.DEFAULT).run(files, progress -> {}, new CancelSignal());

            assertThat(report.files())
                    .extracting(FileOutcome::rows)
                    .allSatisfy(
                            rows -> assertThat(rows.lines()).isEqualTo(rows.stored() + rows.rejected() + rows.blank()));
            for (LedgerEntry entry : library.ledger()) {
                long[] rejected = new long[1];
                library.rejected().forEach(entry, row -> rejected[0]++);
                assertThat(rejected[0]).isEqualTo(entry.rejected());
            }
            for (Kind kind : Kinds.ALL) {
                ask(library, kind);
            }
        }
    }

    private static void ask(Library library, Kind kind) {
        Explorer explorer = new Explorer(Dataset.load(library, kind));
        Question question = Question.of(kind.id(), ZoneOffset.UTC).withLimit(Integer.MAX_VALUE);
        long stored = library.ledger().stream()
                .filter(entry -> entry.kind().equals(kind.id()) && entry.captured() == null)
                .mapToLong(LedgerEntry::stored)
                .sum();
        List<Measure> measures = List.of(Measure.VIEWINGS, Measure.WATCH_SECONDS, Measure.MEDIAN_SECONDS_PER_VIEWING);
        for (app.viewership.source.Dimension dimension : kind.dimensions()) {
            Answer answer = explorer.group(question, List.of(dimension.id()), measures, null);
            long counted = answer.rows().stream()
                    .mapToLong(row -> (Long) row.cells().get(1))
                    .sum();
            long all = (Long) answer.totals().cells().get(1);
            assertThat(all).isLessThanOrEqualTo(stored);
            assertThat(counted).as(dimension.id()).isGreaterThanOrEqualTo(all);
            assertThat(dimension.many() || counted == all).as(dimension.id()).isTrue();
        }
        for (Screen screen : explorer.screens()) {
            assertThat(explorer.answer(question.with(screen)).rows()).isNotNull();
        }
    }
}
