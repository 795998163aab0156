package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.AppActivity;
import app.viewership.source.History;
import app.viewership.source.History.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// The activity of users by the subscription that they had then, and how much of it they completed, against a plain
/// look at their dates.
class SubscriptionTwinTest {
    private static final LocalDateTime FIRST = LocalDateTime.of(2021, 1, 1, 0, 0);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final List<String> DATES =
            List.of("trial_start_at", "trial_end_at", "subscription_start_at", "subscription_expire_at");
    private static final List<Measure> MEASURES = List.of(
            Measure.WATCH_SECONDS,
            Measure.VIEWINGS,
            Measure.VIEWERS,
            Measure.COMPLETED,
            Measure.COMPLETION,
            Measure.UNRATED);

    /// The zones of logs: dates of users tell none, and are of the clock that the times of events are of.
    private static final List<ZoneId> ZONES =
            List.of(ZoneOffset.UTC, ZoneId.of("America/New_York"), ZoneId.of("Asia/Kolkata"));

    @Property(tries = 250)
    void everyEventHasTheStatusOfItsTimeAndWhatNobodyRatedIsCountedApart(@ForAll Random random) {
        Map<String, Map<String, String>> users = users(random);
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        List<ToldEvents.Told> exits = exits(users, random, zone);
        Explorer explorer = new Explorer(ToldEvents.dataset(AppActivity.KIND, history(users, zone), exits));
        Question question =
                Question.of("app-activity", ZoneId.of("Europe/Amsterdam")).withLimit(Integer.MAX_VALUE);

        Answer answer = explorer.group(question, List.of("subscription"), MEASURES, null);

        Map<String, List<ToldEvents.Told>> byStatus = new HashMap<>();
        exits.forEach(exit -> byStatus.computeIfAbsent(status(users, exit, zone), any -> new ArrayList<>())
                .add(exit));
        Map<String, List<Object>> expected = new HashMap<>();
        byStatus.forEach((status, own) -> expected.put(status, values(own)));
        Map<String, List<Object>> told = new HashMap<>();
        answer.rows()
                .forEach(row -> told.put(
                        (String) row.cells().getFirst(),
                        row.cells().subList(1, row.cells().size())));
        assertThat(told).isEqualTo(expected);
        assertThat(answer.totals().cells().subList(1, MEASURES.size() + 1)).isEqualTo(values(exits));
        assertThat(explorer.summary(question).selected().sessions()).isEqualTo(sessions(exits));
    }

    private static List<Object> values(List<ToldEvents.Told> exits) {
        long completed = exits.stream().filter(exit -> exit.status() == 1).count();
        long broken = exits.stream().filter(exit -> exit.status() == 0).count();
        return Arrays.asList(
                exits.stream().mapToLong(ToldEvents.Told::seconds).sum(),
                (long) exits.size(),
                exits.stream().map(exit -> exit.client().getFirst()).distinct().count(),
                completed,
                completed + broken == 0 ? null : (Double) ((double) completed / (completed + broken)),
                exits.size() - completed - broken);
    }

    /// How many begin: activities of one user that are half an hour apart at most are of one; a change of status ends
    /// none.
    private static long sessions(List<ToldEvents.Told> exits) {
        List<ToldEvents.Told> byStart = exits.stream()
                .sorted(Comparator.comparingLong(exit -> exit.time() - exit.seconds()))
                .toList();
        long sessions = 0;
        for (int i = 0; i < byStart.size(); i++) {
            ToldEvents.Told exit = byStart.get(i);
            boolean begins = byStart.subList(0, i).stream()
                    .noneMatch(before ->
                            before.client().getFirst().equals(exit.client().getFirst())
                                    && exit.time() - exit.seconds() - before.time() <= 1800);
            sessions += begins ? 1 : 0;
        }
        return sessions;
    }

    private static String status(Map<String, Map<String, String>> users, ToldEvents.Told exit, ZoneId zone) {
        Map<String, String> dates = users.get(exit.client().getFirst());
        if (dates == null) {
            return "(unknown)";
        }
        String at = TIME.format(Instant.ofEpochSecond(exit.time()).atZone(zone));
        String start = dates.get("subscription_start_at");
        String expiry = dates.get("subscription_expire_at");
        // An expiry that is no later than the start is that of an earlier subscription.
        boolean open = start != null && (expiry == null || expiry.compareTo(start) <= 0);
        if (start != null && start.compareTo(at) <= 0 && (open || expiry.compareTo(at) > 0)) {
            return "subscribed";
        }
        String trial = dates.get("trial_start_at");
        String trialEnd = dates.get("trial_end_at");
        if (trial != null && trial.compareTo(at) <= 0 && (trialEnd == null || trialEnd.compareTo(at) > 0)) {
            return "trial";
        }
        return expiry != null && expiry.compareTo(at) <= 0 ? "lapsed" : "free";
    }

    /// Three users with some of the dates; of a fourth there is no record.
    private static Map<String, Map<String, String>> users(Random random) {
        Map<String, Map<String, String>> users = new HashMap<>();
        for (String user : List.of("u1", "u2", "u3")) {
            Map<String, String> dates = new HashMap<>();
            for (String date : DATES) {
                if (random.nextInt(4) > 0) {
                    dates.put(date, TIME.format(FIRST.plusMinutes(30L * random.nextInt(12))));
                }
            }
            users.put(user, dates);
        }
        return users;
    }

    private static History history(Map<String, Map<String, String>> users, ZoneId zone) {
        List<Version> versions = new ArrayList<>();
        users.keySet().stream().sorted().forEach(user -> {
            StringBuilder json = new StringBuilder("{\"user_id\":\"" + user + "\"");
            users.get(user).forEach((date, value) -> json.append(",\"%s\":\"%s\"".formatted(date, value)));
            versions.add(new Version(user, json.append('}').toString(), 0, Long.MAX_VALUE, true, zone));
        });
        return new History(Map.of("users", versions));
    }

    /// At any time, often just at a date or a second before it.
    private static List<ToldEvents.Told> exits(Map<String, Map<String, String>> users, Random random, ZoneId zone) {
        List<Long> dates = users.values().stream()
                .flatMap(own -> own.values().stream())
                .map(date -> LocalDateTime.parse(date, TIME).atZone(zone).toEpochSecond())
                .toList();
        List<ToldEvents.Told> exits = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            long any = FIRST.atZone(zone).toEpochSecond() + random.nextInt(6 * 3600);
            long time = dates.isEmpty() || random.nextInt(3) == 0
                    ? any
                    : dates.get(random.nextInt(dates.size())) - random.nextInt(2);
            List<String> client = new ArrayList<>(List.of("u" + (1 + random.nextInt(4)), "iOS"));
            Stream.of("14.0", "7.1", "Apple", random.nextBoolean() ? "iPad" : "iPhone")
                    .forEach(client::add);
            exits.add(new ToldEvents.Told(
                    List.copyOf(client),
                    List.of("a" + random.nextInt(3), "", ""),
                    time,
                    random.nextInt(4) * 60,
                    random.nextInt(3),
                    -1));
        }
        return exits;
    }
}
