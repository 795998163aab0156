package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.source.RequestLog;
import app.viewership.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// What a dataset read from a library answers, against the rows that were written to the files.
class LoadedTwinTest {
    private static final String HEADER =
            "time,date,node_ID,original_title,sac_status,anon_ip,device,anon_cs_user_agent\n";

    private Path folder;

    @BeforeTry
    void makeAFolder() throws IOException {
        folder = Files.createTempDirectory("loaded");
    }

    @AfterTry
    void removeTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<List<RawRow>> logs() {
        return Logs.rows();
    }

    @Property(tries = 40)
    void theViewingsOfALibraryAreThoseOfItsRows(@ForAll("logs") List<RawRow> rows, @ForAll Random random)
            throws IOException {
        Question question = Logs.question(rows, random).cleared();
        List<List<RawRow>> files = Logs.files(rows, random);
        assumeNoneIsAnother(files);
        try (Library library = library(files)) {
            Dataset dataset = Dataset.load(library, RequestLog.KIND);
            List<ViewingRow> told = new ArrayList<>();
            new Explorer(dataset).trace().viewings(question, told::add);

            assertThat(dataset.isEmpty()).isEqualTo(rows.stream().noneMatch(RawRow::usable));
            assertThat(told)
                    .extracting(
                            ViewingRow::viewer,
                            ViewingRow::title,
                            ViewingRow::program,
                            ViewingRow::session,
                            ViewingRow::start,
                            ViewingRow::end,
                            ViewingRow::requests)
                    .isEqualTo(new Twin(rows, question)
                            .all().stream()
                                    .map(v -> org.assertj.core.groups.Tuple.tuple(
                                            v.viewer(),
                                            v.title(),
                                            v.program(),
                                            v.session(),
                                            v.start(),
                                            v.end(),
                                            v.requests()))
                                    .toList());
        }
    }

    @Property(tries = 40)
    void aViewingLeadsToTheLinesItWasCutFrom(@ForAll("logs") List<RawRow> rows, @ForAll Random random)
            throws IOException {
        Question question = Logs.question(rows, random).cleared();
        List<List<RawRow>> files = Logs.files(rows, random);
        assumeNoneIsAnother(files);
        boolean household = question.rule().viewer() == ViewerKey.HOUSEHOLD;
        try (Library library = library(files)) {
            Explorer explorer = new Explorer(Dataset.load(library, RequestLog.KIND));
            List<ViewingRow> viewings = new ArrayList<>();
            explorer.trace().viewings(question, viewings::add);
            for (ViewingRow viewing : viewings) {
                List<RequestRow> expected = lines(files, viewing, household);

                assertThat(explorer.trace().requests(question, viewing, 1000)).isEqualTo(expected);
                assertThat(expected).hasSize(viewing.requests());
                assertThat(explorer.trace().requests(question, viewing, 2))
                        .isEqualTo(expected.stream().limit(2).toList());
            }
        }
    }

    /// Two files of the same bytes are one that came in twice, and is stored once.
    private static void assumeNoneIsAnother(List<List<RawRow>> files) {
        Assume.that(files.stream().distinct().count() == files.size());
    }

    /// The lines of every file, looked through one by one.
    private static List<RequestRow> lines(List<List<RawRow>> files, ViewingRow viewing, boolean household) {
        List<RequestRow> lines = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            int line = 1;
            for (RawRow row : files.get(file)) {
                line++;
                boolean viewer = row.ip().equals(LogFixture.value(viewing, "client_ip"))
                        && (household
                                || (row.device().equals(LogFixture.value(viewing, "device"))
                                        && row.userAgent().equals(LogFixture.value(viewing, "user_agent"))));
                if (viewer
                        && row.usable()
                        && row.assetId().equals(LogFixture.value(viewing, "asset_id"))
                        && row.time() >= viewing.start()
                        && row.time() <= viewing.end()) {
                    lines.add(new RequestRow(
                            name(file),
                            line,
                            row.time(),
                            0,
                            row.status(),
                            String.join(" · ", row.ip(), row.device(), row.userAgent())));
                }
            }
        }
        lines.sort(Comparator.comparingLong(RequestRow::time));
        return lines;
    }

    private Library library(List<List<RawRow>> files) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            if (!files.get(file).isEmpty()) {
                StringBuilder text = new StringBuilder(HEADER);
                files.get(file).forEach(row -> text.append(csv(row)));
                paths.add(Files.writeString(folder.resolve(name(file)), text));
            }
        }
        Library library = Library.create(folder.resolve("library"));
        assertThat(new Importer(library, ImportSettings.DEFAULT)
                        .run(paths, progress -> {}, new CancelSignal())
                        .failed())
                .isFalse();
        return library;
    }

    private static String name(int file) {
        return "log" + file + ".csv";
    }

    private static String csv(RawRow row) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(row.time(), 0, ZoneOffset.UTC);
        return String.format(
                Locale.ROOT,
                "%tT,%tF,%s,\"%s\",%d,%s,%s,%s%n",
                time,
                time,
                row.assetId(),
                row.title(),
                row.status(),
                row.ip(),
                row.device(),
                row.userAgent());
    }
}
