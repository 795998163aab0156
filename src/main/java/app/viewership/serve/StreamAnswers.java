package app.viewership.serve;

import app.viewership.query.StreamReports;
import app.viewership.query.StreamReports.StartRate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The reports on live platforms in the shapes in which they have been asked for since there were such reports: some
/// numbers are texts there.
final class StreamAnswers {
    private static final String USUAL_PLATFORM = "Sytflix";

    private StreamAnswers() {}

    static Object users(StreamReports reports, ZoneId zone) {
        return reports.users(zone).stream()
                .map(user -> {
                    Map<String, @Nullable Object> told = new LinkedHashMap<>();
                    told.put("age", user.age());
                    told.put("user_id", number(user.id()));
                    told.put("user_name", user.name());
                    return Map.of(
                            "event_list",
                            user.events().stream()
                                    .map(event -> event(event, zone))
                                    .toList(),
                            "user",
                            told);
                })
                .map(StreamAnswers::sorted)
                .toList();
    }

    private static Object event(StreamReports.UserEvent event, ZoneId zone) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("event", event.event());
        told.put(
                "event_date",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        Instant.ofEpochSecond(event.time()).atZone(zone)));
        told.put("first_actor", event.firstActor());
        told.put("show_id", event.showId());
        told.put("show_platform", event.platform());
        told.put("show_title", event.title());
        return told;
    }

    static Object recentShows(StreamReports reports) {
        return Map.of("recent_shows", Integer.toString(reports.recentShows().size()));
    }

    static Object successfulStreams(StreamReports reports) {
        return reports.successfulStreams().stream()
                .map(each -> sorted(
                        Map.of("successful_streams", (Object) (double) each.streams(), "user", decimal(each.user()))))
                .toList();
    }

    /// @param platform null for the one that is usually asked for, or where there is but one, for that
    static Object startRate(StreamReports reports, @Nullable String platform) {
        List<StartRate> rates = reports.startRates();
        if (rates.isEmpty()) {
            throw new Refused(Refused.NOTHING_HERE, "No event is left by these filters; leave some out.");
        }
        StartRate rate = platform == null && rates.size() == 1
                ? rates.getFirst()
                : rates.stream()
                        .filter(each -> each.platform().equalsIgnoreCase(platform == null ? USUAL_PLATFORM : platform))
                        .findFirst()
                        .orElseThrow(() -> new Refused(Refused.NOTHING_HERE, noPlatform(platform, rates)));
        return Map.of("start_event_rate(%)", Double.toString(rate.percent()));
    }

    private static String noPlatform(@Nullable String platform, List<StartRate> rates) {
        List<String> there = rates.stream().map(StartRate::platform).toList();
        return platform == null
                ? "There is no event of " + USUAL_PLATFORM + " here; name a platform: platform="
                        + String.join(" or platform=", there) + "."
                : "There is no platform \"" + platform + "\"; there is " + String.join(", ", there) + ".";
    }

    static Object runTimes(StreamReports reports) {
        return reports.runTimes().stream()
                .map(time -> sorted(Map.of("run_seconds", (Object) time.seconds(), "source", time.source())))
                .toList();
    }

    private static Map<String, Object> sorted(Map<String, ?> told) {
        return new TreeMap<>(told);
    }

    /// Ids are numbers as a rule.
    private static Object number(String id) {
        return isNumber(id) ? (Object) Long.valueOf(id) : id;
    }

    private static Object decimal(String id) {
        return isNumber(id) ? (Object) Double.valueOf(id) : id;
    }

    private static boolean isNumber(String id) {
        return id.matches("0|[1-9]\\d{0,14}");
    }
}
