package app.viewership.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The reports on live platforms, and their viewings, by plain loops over the messages of captures.
final class LiveTwin {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss.SSS");
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// A message.
    record Raw(String event, Instant at, JsonNode show, JsonNode user) {
        private String key() {
            return show.get("platform").asText() + " " + show.get("show_id").asText();
        }

        private int rank() {
            return List.of("stream-started", "stream-finished", "stream-interrupted", "show-liked")
                    .indexOf(event);
        }

        private int id() {
            return user.get("id").asInt();
        }
    }

    /// A viewing.
    record Watched(int user, String show, long start, long seconds, int outcome) {}

    private final List<Raw> all = new ArrayList<>();

    LiveTwin(List<String> captures) throws JsonProcessingException {
        for (String capture : captures) {
            for (String message : capture.split("\n\n", -1)) {
                if (!message.isBlank()) {
                    all.add(raw(message));
                }
            }
        }
        all.sort(Comparator.comparingInt(Raw::id)
                .thenComparing(Raw::at)
                .thenComparingInt(Raw::rank)
                .thenComparing(raw -> raw.show.get("platform").asText())
                .thenComparing(raw -> raw.show.get("show_id").asText()));
    }

    private static Raw raw(String message) throws JsonProcessingException {
        String event = "";
        String data = "";
        for (String line : message.split("\n", -1)) {
            event = line.startsWith("event:") ? line.substring(6).strip() : event;
            data = line.startsWith("data:") ? line.substring(5) : data;
        }
        JsonNode json = MAPPER.readTree(data);
        ZoneId zone = switch (json.get("user").get("country").asText()) {
            case "PT" -> ZoneOffset.UTC;
            case "CA" -> ZoneId.of("America/Toronto");
            case "US" -> ZoneId.of("America/Los_Angeles");
            case "RU" -> ZoneId.of("Europe/Moscow");
            case "ID" -> ZoneId.of("Asia/Jakarta");
            case "CN" -> ZoneId.of("Asia/Shanghai");
            default -> ZoneId.of("Europe/Amsterdam");
        };
        Instant at = LocalDateTime.parse(json.get("event_date").asText(), TIME)
                .atZone(zone)
                .toInstant();
        return new Raw(event, at, json.get("show"), json.get("user"));
    }

    List<StreamReports.User> users(ZoneId zone) {
        Instant newest =
                all.stream().map(Raw::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        Map<Integer, StreamReports.User> users = new TreeMap<>();
        for (Raw raw : all) {
            JsonNode user = raw.user;
            LocalDate birth = LocalDate.parse(user.get("date_of_birth").asText(), BIRTH);
            users.computeIfAbsent(
                            raw.id(),
                            id -> new StreamReports.User(
                                    String.valueOf(id),
                                    user.get("first_name").asText() + " "
                                            + user.get("last_name").asText(),
                                    (int) ChronoUnit.YEARS.between(
                                            birth, newest.atZone(zone).toLocalDate()),
                                    new ArrayList<>()))
                    .events()
                    .add(event(raw));
        }
        return List.copyOf(users.values());
    }

    private static StreamReports.UserEvent event(Raw raw) {
        JsonNode cast = raw.show.get("cast");
        return new StreamReports.UserEvent(
                raw.event,
                raw.at.getEpochSecond(),
                cast.isNull() ? null : cast.asText().split(",", -1)[0],
                raw.show.get("show_id").asText(),
                raw.show.get("platform").asText(),
                raw.show.get("title").asText());
    }

    /// `Sysney s4`
    SortedSet<String> recentShows() {
        SortedSet<String> recent = new TreeSet<>();
        for (Raw raw : all) {
            if (raw.show.get("release_year").asInt() >= 2020) {
                recent.add(raw.key());
            }
        }
        return recent;
    }

    List<StreamReports.Successful> successful() {
        Map<Integer, Long> count = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            Raw start = all.get(i);
            Raw next = null;
            for (int j = i + 1; j < all.size(); j++) {
                if (next == null && all.get(j).id() == start.id()) {
                    next = all.get(j);
                }
            }
            if (next != null
                    && start.event.equals("stream-started")
                    && next.event.equals("stream-finished")
                    && next.key().equals(start.key())) {
                count.merge(start.id(), 1L, Long::sum);
            }
        }
        return count.entrySet().stream()
                .map(each -> new StreamReports.Successful(String.valueOf(each.getKey()), each.getValue()))
                .toList();
    }

    List<StreamReports.StartRate> rates() {
        TreeSet<String> platforms = new TreeSet<>();
        all.forEach(raw -> platforms.add(raw.show.get("platform").asText()));
        List<StreamReports.StartRate> rates = new ArrayList<>();
        for (String platform : platforms) {
            List<Raw> of = all.stream()
                    .filter(raw -> raw.show.get("platform").asText().equals(platform))
                    .toList();
            long starts = of.stream()
                    .filter(raw -> raw.event.equals("stream-started"))
                    .count();
            rates.add(new StreamReports.StartRate(platform, starts, of.size()));
        }
        return rates;
    }

    /// Of each start the user's next start or end of the same show: if that is an end, they are a viewing.
    List<Watched> viewings() {
        List<Watched> viewings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Raw start = all.get(i);
            if (!start.event.equals("stream-started")) {
                continue;
            }
            Raw next = null;
            for (int j = i + 1; j < all.size() && next == null; j++) {
                Raw other = all.get(j);
                if (other.id() == start.id() && other.key().equals(start.key()) && other.rank() < 3) {
                    next = other;
                }
            }
            boolean open = next == null || next.rank() == 0;
            viewings.add(new Watched(
                    start.id(),
                    start.key(),
                    start.at.getEpochSecond(),
                    open ? 0 : next.at.getEpochSecond() - start.at.getEpochSecond(),
                    open ? 0 : next.rank()));
        }
        viewings.sort(Comparator.comparing(Watched::toString));
        return viewings;
    }
}
