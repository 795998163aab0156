package app.viewership.source.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// A folder with what users of an app did in January 2021 and on: events in the order of time, users, and activities.
///
/// Most durations are minutes; some are 0, a few exceed an hour, and one a day or more is what a phone left lying says.
final class ActivitySample implements SampleSource {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final long MILLIS_OF_A_DAY = 24 * 3600 * 1000L;
    private static final int ACTIVITIES = 1_200;
    private static final int EVENTS_OF_A_USER = 20;
    private static final int TRIES = 8;
    private static final List<String> TYPES = List.of("video", "game", "book", "song");
    private static final List<String> SOURCES = List.of("home", "search", "collection", "next");

    @Override
    public String kind() {
        return "app-activity";
    }

    @Override
    public boolean isFile() {
        return false;
    }

    @Override
    public Size usual() {
        return new Size(100_000, 31, 1);
    }

    @Override
    public void write(Size size, String name, Files to) throws IOException {
        long people = Math.max(20, size.rows() / EVENTS_OF_A_USER);
        ActivityClock clock = new ActivityClock(FIRST);
        try (Lines lines = new Lines(to.file("users.jsonl"))) {
            for (long user = 0; user < people; user++) {
                AppUser.of(size.seed(), user).write(lines, clock);
            }
        }
        try (Lines lines = new Lines(to.file("activities.jsonl"))) {
            activities(Dice.of(size.seed(), 4), lines);
        }
        try (Lines lines = new Lines(to.file("events.jsonl"))) {
            events(size, people, clock, lines);
        }
    }

    private static void activities(Dice dice, Lines to) throws IOException {
        for (int i = 0; i < ACTIVITIES; i++) {
            to.put("{\"activity_id\":\"activity_").number(i).put("\",\"name\":");
            if (i % 50 == 49) {
                to.put("null");
            } else {
                to.put("\"ActivityTitle").number(i).put('"');
            }
            to.put(",\"type\":\"").put(TYPES.get(i % TYPES.size())).put("\",\"subtype\":");
            if (dice.chance(0.3)) {
                to.put("null}\n");
            } else {
                to.put("\"subtype")
                        .number(i % TYPES.size() * 10 + dice.below(3))
                        .put("\"}\n");
            }
        }
    }

    private static void events(Size size, long people, ActivityClock clock, Lines to) throws IOException {
        Dice dice = Dice.of(size.seed(), 5);
        Popularity hits = Popularity.of(ACTIVITIES, 0.9, 0.6, Dice.of(size.seed(), 3));
        long span = size.days() * MILLIS_OF_A_DAY;
        for (long i = 0; i < size.rows(); i++) {
            long millis = (long) ((i + dice.share()) / size.rows() * span);
            AppUser user = user(size.seed(), people, millis, dice);
            to.put("{\"event_id\":\"").hex(i, 8).put("-0000-4000-9000-").hex(size.seed(), 12);
            clock.write(millis, to.put("\",\"name\":\"activity_exit\",\"occurred_at\":\""));
            user.id(to.put("\",\"user_id\":\""));
            int activity = hits.pick(dice);
            to.put("\",\"data\":{\"activity_id\":\"activity_").number(activity);
            int usual = 60 + activity % 7 * 40;
            int seconds = seconds(usual, dice);
            to.put("\",\"duration\":").number(seconds).put('.').padded(dice.below(1000), 3);
            to.put(",\"completed\":").put(seconds >= usual ? "true" : "false");
            to.put(",\"collection_id\":\"");
            if (activity % 5 == 0) {
                to.put("collection_").number(activity % 9);
            }
            to.put("\",\"source\":\"").put(SOURCES.get(dice.below(SOURCES.size())));
            to.put("\",\"loading_time\":").number(dice.waiting(1.2)).put('.').padded(dice.below(1000), 3);
            to.put("},").put(user.context());
        }
    }

    /// Somebody who is there by then.
    private static AppUser user(long seed, long people, long millis, Dice dice) {
        AppUser user = AppUser.of(seed, 0);
        for (int i = 0; i < TRIES; i++) {
            double rank = dice.share();
            user = AppUser.of(seed, (long) (rank * rank * people));
            if (user.joined() * 60_000L <= millis) {
                return user;
            }
        }
        return user;
    }

    private static int seconds(int usual, Dice dice) {
        int roll = dice.below(100_000);
        if (roll < 3_000) {
            return 0;
        }
        if (roll < 3_400) {
            return 3_600 + dice.waiting(5_000);
        }
        if (roll == 3_400) {
            return 100_000 + dice.below(500_000);
        }
        return roll < 60_000 ? usual + dice.below(8) : dice.below(usual);
    }
}
