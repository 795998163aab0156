package app.viewership.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.store.Library;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// What comes out of a library against what Commons CSV and java.time make of the file.
class ImportTwinTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Path folder;

    @BeforeTry
    void makeAFolder() throws IOException {
        folder = Files.createTempDirectory("twin");
    }

    @AfterTry
    void removeTheFolder() throws IOException {
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
        }
        Files.delete(folder);
    }

    @Property(tries = 60)
    void whatGoesInComesOut(@ForAll("logs") List<String> logs) throws IOException {
        List<Path> files = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String log : logs) {
            Path file = folder.resolve("log" + files.size() + ".csv");
            Files.writeString(file, log);
            files.add(file);
            expected.addAll(plain(log, files.size()));
        }
        try (Library library = Library.create(folder.resolve("library"))) {
            ImportReport report =
                    new Importer(library, new ImportSettings(BERLIN), 1).run(files, progress -> {}, new CancelSignal());
            assertThat(report.failed()).isFalse();
            assertThat(Logs.requests(library)).isEqualTo(expected);
        }
    }

    private static List<String> plain(String log, int file) {
        List<String> requests = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(log))) {
            long line = parser.getCurrentLineNumber() + 1;
            for (CSVRecord row : parser) {
                requests.add(String.join(
                        " ",
                        String.valueOf(file),
                        String.valueOf(line),
                        LocalDateTime.parse(row.get("date") + "T" + row.get("time"))
                                .atZone(BERLIN)
                                .toInstant()
                                .toString(),
                        row.get("sac_status"),
                        row.get("anon_ip"),
                        row.get("device").isEmpty() ? "(none)" : row.get("device"),
                        row.get("anon_cs_user_agent"),
                        row.get("node_ID")));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return requests;
    }

    /// One to three logs of different length, with few and with many clients and assets, in any order of time.
    @Provide
    Arbitrary<List<String>> logs() {
        Arbitrary<String> row = Combinators.combine(
                        Arbitraries.integers().between(0, 4 * 86_400),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of("Roku", "", "\"Big, \"\"flat\"\"\nscreen\"", "Fernsehgerät"),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.of(200, 206)),
                                Tuple.of(1, Arbitraries.of(0, 404, 999_999_999))))
                .as((second, client, asset, device, status) -> {
                    // Four days around the end of summer time.
                    LocalDateTime time = LocalDateTime.of(2021, 10, 29, 0, 0).plusSeconds(second);
                    return "%s,%02d:%02d:%02d,%s,%d,%s,id%d,ip%d,agent%d\n"
                            .formatted(
                                    time.toLocalDate(),
                                    time.getHour(),
                                    time.getMinute(),
                                    time.getSecond(),
                                    asset % 2 == 0 ? "S1 E" + asset + " - Séries" : "\"Film\r\n" + asset + "\"",
                                    status,
                                    device,
                                    asset,
                                    client,
                                    client % 7);
                });
        return row.list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(rows -> Logs.HEADER + String.join("", rows))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements();
    }
}
