package app.viewership.serve;

import app.viewership.query.Explorer;
import app.viewership.query.StreamReports;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// What is answered at which address.
final class Addresses {
    /// What leaves events out.
    private static final List<String> NARROWING = List.of("filter", "from", "to");

    private static final String[] NARROWED = {"dataset", "filter", "from", "to", "zone"};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Datasets datasets;

    /// An answer as it is sent.
    record Sent(String type, byte[] bytes) {}

    Addresses(Datasets datasets) {
        this.datasets = datasets;
    }

    /// @throws Refused if there is nothing, or the question makes no sense
    Sent answer(URI address) {
        Parameters asked = Parameters.of(address);
        return switch (address.getPath()) {
            case "/" -> page(asked);
            case "/user_report" -> {
                asked.only(NARROWED);
                yield json(StreamAnswers.users(streams(asked), asked.zoneOr(ZoneOffset.UTC)));
            }
            case "/recent_shows" -> {
                asked.only(NARROWED);
                yield json(StreamAnswers.recentShows(streams(asked)));
            }
            case "/successful_streams" -> {
                asked.only(NARROWED);
                yield json(StreamAnswers.successfulStreams(streams(asked)));
            }
            case "/start_events" -> {
                asked.only("dataset", "platform", "filter", "from", "to", "zone");
                yield json(StreamAnswers.startRate(streams(asked), asked.one("platform")));
            }
            case "/run_times" -> {
                asked.only("dataset", "from", "to", "zone");
                yield json(StreamAnswers.runTimes(streams(asked)));
            }
            case "/query" -> {
                asked.only(Stream.concat(TableAnswers.NAMES.stream(), RuleParameters.NAMES.stream())
                        .toList());
                Explorer explorer = datasets.explorer(asked.one("dataset"));
                yield json(TableAnswers.table(
                        explorer, asked, datasets.missing(explorer.dataset().kind())));
            }
            default ->
                throw new Refused(
                        Refused.NOTHING_HERE, "There is nothing at " + address.getPath() + "; / lists what there is.");
        };
    }

    private StreamReports streams(Parameters asked) {
        StreamReports reports = datasets.streams(asked.one("dataset"));
        return NARROWING.stream().allMatch(name -> asked.all(name).isEmpty())
                ? reports
                : reports.keeping(
                        TableAnswers.question(datasets.explorer(reports.kind().id()), asked)
                                .with(TableAnswers.bounds(asked, ZoneOffset.UTC).beyondTheLog()));
    }

    private Sent page(Parameters asked) {
        asked.only();
        return new Sent("text/html; charset=utf-8", Page.of(datasets.kinds()).getBytes(StandardCharsets.UTF_8));
    }

    static Sent json(Object value) {
        try {
            return new Sent("application/json", JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer is plain data.", e);
        }
    }
}
