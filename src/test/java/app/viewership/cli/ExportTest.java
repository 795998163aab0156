package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Viewings as folders for other tools.
class ExportTest {
    private static final String HEADER = "viewer,session,program,kind,season,episode,asset_id,title,device,user_agent,"
            + "client_ip,start,end,watch_seconds,counted,completed,requests";

    @TempDir
    private static Path folder;

    private static String library = "";

    @TempDir
    private Path place;

    @BeforeAll
    static void importTheLog() throws IOException {
        library = folder.resolve("library").toString();
        Shell.run("import", PaperLog.in(folder).toString(), "--library", library);
    }

    private Shell.Ran export(String from, String... options) {
        List<String> words = new ArrayList<>(List.of(
                "export", "--library", from, "--out", place.resolve("out").toString()));
        words.addAll(List.of(options));
        return Shell.run(words.toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        Path out = place.resolve("out");
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(place.resolve("out").resolve(file));
    }

    private JsonNode schema() throws IOException {
        return new ObjectMapper().readTree(place.resolve("out/schema.json").toFile());
    }

    @Test
    void viewingsStandByTimeWithAllThatIsKnownOfThem() throws IOException {
        assertThat(export(library))
                .isEqualTo(new Shell.Ran(
                        0,
                        "Wrote 9 viewings with 4,610 s of watch time to " + place.resolve("out")
                                + ": 1 file and schema.json.\n",
                        ""));
        assertThat(files()).containsExactly("part-0.csv", "schema.json");
        List<String> lines = lines("part-0.csv");
        assertThat(lines).hasSize(10);
        assertThat(lines.subList(0, 2))
                .containsExactly(
                        HEADER,
                        "10.0.0.0 · Roku · ua1,1,Alpha,series,1,1,101,S01 E01 - Alpha,Roku,ua1,10.0.0.0,"
                                + "2021-09-29T23:50:00Z,2021-09-30T00:05:00Z,900,true,false,3");
        assertThat(lines.stream().skip(1).map(line -> line.replaceAll(".*,(2021-[^,]*Z),2021-.*", "$1")))
                .isSorted();
    }

    @Test
    void aViewingLiesInTheFolderOfTheDayWhereItBegins() throws IOException {
        export(library, "--partition", "year,month,day", "--zone", "Europe/Amsterdam");
        assertThat(files()).containsExactly("schema.json", "year=2021/month=09/day=30/part-0.csv");

        export(library, "--partition", "year,month,day", "--overwrite");
        assertThat(files())
                .containsExactly(
                        "schema.json", "year=2021/month=09/day=29/part-0.csv", "year=2021/month=09/day=30/part-0.csv");
        assertThat(lines("year=2021/month=09/day=29/part-0.csv")).hasSize(2);
        assertThat(lines("year=2021/month=09/day=30/part-0.csv")).hasSize(9).startsWith(HEADER);
    }

    @Test
    void theFilesAddUpToTheWatchTimeOfEveryTable() throws IOException {
        String[] asked = {"--device", "Roku", "--from", "2021-09-30T00:00", "--to", "2021-09-30T01:12"};
        List<String> query = new ArrayList<>(
                List.of("query", "--library", library, "--by", "device", "--measure", "watch_seconds,viewings"));
        query.addAll(List.of(asked));
        assertThat(Shell.run(query.toArray(String[]::new)).out())
                .isEqualTo("device,watch_seconds,viewings\nRoku,769,5\n");
        export(library, asked);

        long seconds = 0;
        long counted = 0;
        for (String line : lines("part-0.csv").subList(1, 7)) {
            String[] cells = line.split(",", -1);
            seconds += Long.parseLong(cells[13]);
            counted += cells[14].equals("true") ? 1 : 0;
        }
        assertThat(lines("part-0.csv")).hasSize(7);
        assertThat(List.of(seconds, counted)).isEqualTo(List.of(769L, 5L));
        assertThat(schema().path("totals")).hasToString("{\"viewings\":6,\"watch_seconds\":769,\"files\":1}");
    }

    @Test
    void packedItIsTheSame() throws IOException {
        export(library);
        String plain = Files.readString(place.resolve("out/part-0.csv"));
        export(library, "--format", "csv.gz", "--overwrite");

        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(place.resolve("out/part-0.csv.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
        }
    }

    @Test
    void theSchemaNamesEachColumnAndTheParameters() throws IOException {
        export(library, "--partition", "year,month", "--session-gap", "1h", "--device", "Roku");
        JsonNode schema = schema();

        List<String> names = new ArrayList<>();
        schema.path("columns").forEach(column -> {
            names.add(column.path("name").asText());
            assertThat(column.path("rule").asText()).endsWith(".");
            assertThat(column.path("type").asText()).isIn("text", "texts", "integer", "boolean", "timestamp");
            assertThat(column.has("unit")).isTrue();
        });
        assertThat(String.join(",", names)).isEqualTo(HEADER);
        assertThat(schema.path("partition").findValuesAsText("name")).containsExactly("year", "month");
        assertThat(schema.at("/parameters/session_gap_seconds").asInt()).isEqualTo(3600);
        assertThat(schema.at("/parameters/filters/0/kept/0").asText()).isEqualTo("Roku");
        assertThat(schema.at("/parameters/zone").asText()).isEqualTo("UTC");
    }

    @Test
    void severalValuesAreAnArrayInJsonAndJoinedInCsv() throws IOException {
        String plays = plays();
        export(plays, "--format", "jsonl", "--filter", "genre=Drama");
        List<JsonNode> rows = new ArrayList<>();
        for (String line : lines("part-0.jsonl")) {
            rows.add(new ObjectMapper().readTree(line));
        }
        Set<Integer> sizes = new HashSet<>();
        for (JsonNode row : rows) {
            assertThat(row.path("genre").isArray()).isTrue();
            assertThat(row.path("genre"))
                    .anySatisfy(genre -> assertThat(genre.asText()).isEqualTo("Drama"));
            assertThat(row.path("watch_seconds").isIntegralNumber()).isTrue();
            sizes.add(row.path("genre").size());
        }
        assertThat(sizes).contains(2);

        export(plays, "--filter", "genre=Drama", "--overwrite");
        assertThat(lines("part-0.csv")).hasSize(rows.size() + 1);
        assertThat(lines("part-0.csv")).anySatisfy(line -> assertThat(line).containsPattern("Drama; [A-Z]"));
    }

    private String plays() {
        String made = place.resolve("plays").toString();
        String to = place.resolve("plays.library").toString();
        Shell.run("sample", "--kind", "play-events", "--rows", "300", "--days", "1", "--out", made);
        Shell.run("import", made, "--library", to);
        return to;
    }

    @Test
    void nobodyIsToldApartWhoMayNotBeNamed() throws IOException {
        String made = place.resolve("app").toString();
        String to = place.resolve("app.library").toString();
        Shell.run("sample", "--kind", "app-activity", "--rows", "300", "--out", made);
        Shell.run("import", made, "--library", to);
        export(to);

        List<String> lines = lines("part-0.csv");
        assertThat(lines).hasSize(301);
        assertThat(lines.getFirst())
                .isEqualTo("activity,activity_type,activity_subtype,collection,source,country,subscription,os,"
                        + "os_version_group,os_version,app_version,device_brand,device_model,start,end,watch_seconds,"
                        + "counted,completed,amount");
        List<String> ends = lines.stream()
                .skip(1)
                .map(line -> line.replaceAll(".*Z,(2021-[^,]*Z),.*", "$1"))
                .toList();
        assertThat(ends).isSorted();
        for (String user : Files.readAllLines(Path.of(made, "users.jsonl"))) {
            String id = new ObjectMapper().readTree(user).path("user_id").asText();
            assertThat(lines).noneMatch(line -> line.contains(id));
        }
    }

    @Test
    void aClockPutBackOverMidnightLosesNothing() throws IOException {
        // In St. John's it was 00:01 on 7 November 2010 when it became 23:01 on the 6th once more.
        StringBuilder log = new StringBuilder(PaperLog.HEADER);
        for (String time : List.of("02:20:00", "02:30:30", "02:40:00", "03:40:00")) {
            log.append("2010-11-07,")
                    .append(time)
                    .append(",Film,200,Roku,")
                    .append(time, 0, 2)
                    .append(time, 3, 5);
            log.append(",10.0.0.0,ua1\n");
        }
        String to = place.resolve("late.library").toString();
        Shell.run("import", Files.writeString(place.resolve("late.csv"), log).toString(), "--library", to);
        export(to, "--partition", "year,month,day", "--zone", "America/St_Johns");

        assertThat(files())
                .containsExactly(
                        "schema.json",
                        "year=2010/month=11/day=06/part-0.csv",
                        "year=2010/month=11/day=06/part-1.csv",
                        "year=2010/month=11/day=07/part-0.csv",
                        "year=2010/month=11/day=07/part-1.csv");
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAsItIs() throws IOException {
        Files.createDirectories(place.resolve("out"));
        Files.writeString(place.resolve("out/letter.txt"), "mine");

        assertThat(export(library).err())
                .isEqualTo("The folder " + place.resolve("out")
                        + " is not empty; it was left as it is. Name another folder.\n");
        assertThat(export(library, "--overwrite").code()).isEqualTo(1);
        assertThat(files()).containsExactly("letter.txt");
    }

    @Test
    void foldersAndFormatsThatAreNoneAreWrongUsage() {
        assertThat(export(library, "--partition", "week"))
                .isEqualTo(new Shell.Ran(2, "", "--partition does not know \"week\"; it takes year, month, day.\n"));
        assertThat(export(library, "--partition", "day,month"))
                .isEqualTo(new Shell.Ran(
                        2,
                        "",
                        "--partition day,month is upside down: Folders go down from the year to the month to the"
                                + " day.\n"));
        assertThat(export(library, "--format", "parquet"))
                .isEqualTo(new Shell.Ran(2, "", "--format does not know \"parquet\"; it takes csv, csv.gz, jsonl.\n"));
        assertThat(place.resolve("out")).doesNotExist();
    }

    @Test
    void nothingLeftIsAnEmptyExportThatSaysSo() throws IOException {
        assertThat(export(library, "--from", "2030-01-01T00:00").out())
                .startsWith("Wrote 0 viewings with 0 s of watch time to ");
        assertThat(files()).containsExactly("schema.json");
    }
}
