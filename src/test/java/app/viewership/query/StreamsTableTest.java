package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.source.LiveEvents;
import app.viewership.store.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reports on events as tables of the window.
class StreamsTableTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String EVENT = """
            event:%s
            data:{"show":{"show_id":"%s","cast":null,"release_year":%d,"title":"Low","type":"Movie",\
            "listed_in":"Drama","platform":"%s"},"event_date":"11-01-2024 10:%s.035","user":{"id":%d,\
            "date_of_birth":"11/01/1990","first_name":"Ann","last_name":"Lee","country":"PT","gender":"Female"}}

            """;

    @TempDir
    Path folder;

    private Library library;
    private Explorer explorer;

    @BeforeEach
    void listen() throws Exception {
        Path capture = Files.writeString(
                folder.resolve("tv.stream"),
                EVENT.formatted("stream-started", "s1", 2020, "Sytflix", "00:00", 10)
                        + EVENT.formatted("stream-finished", "s1", 2020, "Sytflix", "05:00", 10)
                        + EVENT.formatted("show-liked", "s2", 1999, "Sysney", "02:00", 9)
                        + EVENT.formatted("stream-started", "s3", 2021, "Sysney", "03:00", 9));
        library = Library.create(folder.resolve("library"));
        new Importer(library, ImportSettings.DEFAULT).run(List.of(capture), progress -> {}, new CancelSignal());
        explorer = new Explorer(Dataset.load(library, LiveEvents.KIND));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Question question(StreamReport report) {
        return Question.of("live", ZONE).with(Screen.STREAMS).withBy(report.id());
    }

    private List<List<Object>> rows(Question question) {
        return explorer.answer(question).rows().stream().map(Row::cells).toList();
    }

    @Test
    void eachReportHasTheRowsOfItsTable() {
        StreamReports reports = StreamReports.of(library, LiveEvents.KIND);

        for (StreamReport report : StreamReport.values()) {
            Answer answer = explorer.answer(question(report));

            assertThat(rows(question(report)))
                    .as(report.id())
                    .isEqualTo(report.rows(reports, ZONE))
                    .isNotEmpty()
                    .allMatch(cells -> cells.size() == answer.columns().size());
            assertThat(answer.groups()).isEqualTo(answer.rows().size());
            explorer.check(question(report));
        }
    }

    @Test
    void usersComeFirstByNumberAndSortAsAsked() {
        assertThat(rows(Question.of("live", ZONE).with(Screen.STREAMS)))
                .extracting(cells -> cells.get(0))
                .containsExactly("9", "9", "10", "10");
        assertThat(rows(question(StreamReport.USERS).with(new Sort("user_id", true))))
                .extracting(cells -> cells.get(0))
                .containsExactly("10", "10", "9", "9");
        assertThat(rows(question(StreamReport.START_RATES).with(new Sort("start_rate_percent", false))))
                .isEqualTo(List.of(
                        Arrays.<Object>asList("Sysney", 1L, 2L, 50.0), Arrays.<Object>asList("Sytflix", 1L, 2L, 50.0)));
    }

    @Test
    void filtersKeepEventsAndOfSourcesItIsSaidThatTheyDoNot() {
        Step step = new Step("platform", "Sytflix");
        Question filtered = question(StreamReport.USERS).toggle(step);

        assertThat(rows(filtered)).hasSize(2).allMatch(cells -> "Sytflix".equals(cells.get(7)));
        assertThat(explorer.captions().remarks(explorer.answer(filtered))).isEmpty();
        assertThat(rows(question(StreamReport.START_RATES).toggle(step))).hasSize(1);
        assertThat(explorer.captions()
                        .remarks(
                                explorer.answer(question(StreamReport.RUN_TIMES).toggle(step))))
                .containsExactly("This is of whole sources: filters and the period leave nothing out here.");
        assertThat(explorer.captions().remarks(explorer.answer(question(StreamReport.RUN_TIMES))))
                .isEmpty();
    }

    @Test
    void onlyAKindThatTellsOfStreamsHasTheView() {
        assertThat(explorer.screens()).contains(Screen.STREAMS);
        assertThat(StreamReport.RECENT_SHOWS.label(LiveEvents.KIND)).isEqualTo("Shows released in 2020 or later");
    }
}
