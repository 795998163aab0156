package app.viewership.source.sample;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/// Captures of three live platforms: who starts a show, likes it, finishes it or breaks it off, on which of them. The
/// last shows are still open when the captures end.
final class LiveSample implements SampleSource {
    private static final Instant FIRST = Instant.parse("2024-01-11T06:00:00Z");
    private static final long DAY = 24 * 3600 * 1000L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm:ss.SSS");
    private static final List<String> PLATFORMS = List.of("Sytflix", "Sytazon", "Sysney");
    private static final List<String> GENRES =
            List.of("Dramas, International TV Shows", "Comedies", "Documentaries", "Reality TV", "Kids' TV, Comedies");
    private static final List<String> RATINGS = List.of("TV-MA", "TV-14", "PG-13", "TV-Y7");
    private static final int EVENTS_OF_A_USER = 24;
    private static final int SHOWS = 120;

    /// Where users live, and the clock there.
    private record Home(String country, ZoneId zone) {
        static final List<Home> ALL = List.of(
                new Home("NL", ZoneId.of("Europe/Amsterdam")),
                new Home("US", ZoneId.of("America/Los_Angeles")),
                new Home("PT", ZoneId.of("UTC")),
                new Home("CN", ZoneId.of("Asia/Shanghai")),
                new Home("CA", ZoneId.of("America/Toronto")),
                new Home("ID", ZoneId.of("Asia/Jakarta")),
                new Home("RU", ZoneId.of("Europe/Moscow")));
    }

    /// Somebody, with what goes on there.
    private static final class Somebody {
        private final int number;
        private long next;
        private int show = -1;
        private int platform;

        private Somebody(int number, long next) {
            this.number = number;
            this.next = next;
        }
    }

    @Override
    public String kind() {
        return "live";
    }

    @Override
    public boolean isFile() {
        return false;
    }

    @Override
    public Size usual() {
        return new Size(6_000, 1, 1);
    }

    @Override
    public void write(Size size, String name, Files to) throws IOException {
        // The same evening three times over, each time with what one platform sees of it.
        for (int platform = 0; platform < PLATFORMS.size(); platform++) {
            String file = PLATFORMS.get(platform).toLowerCase(Locale.ROOT) + ".stream";
            try (Lines lines = new Lines(to.file(file))) {
                evening(size, platform, lines);
            }
        }
    }

    private static void evening(Size size, int platform, Lines to) throws IOException {
        Dice dice = Dice.of(size.seed(), 21);
        Popularity hits = Popularity.of(SHOWS, 0.8, 0.5, Dice.of(size.seed(), 22));
        int people = Math.clamp(size.rows() / EVENTS_OF_A_USER, 12, 100_000);
        double pause = size.days() * (double) DAY / EVENTS_OF_A_USER;
        PriorityQueue<Somebody> all = new PriorityQueue<>(
                Comparator.comparingLong((Somebody one) -> one.next).thenComparingInt(one -> one.number));
        for (int i = 0; i < people; i++) {
            all.add(new Somebody(i, FIRST.toEpochMilli() + dice.waiting(pause)));
        }
        for (long i = 0; i < size.rows(); i++) {
            Somebody one = all.remove();
            String event = event(one, dice, hits);
            if (one.platform == platform) {
                message(i, event, one, size.seed(), to);
            }
            boolean over = !event.equals("stream-started") && !event.equals("show-liked");
            one.show = over ? -1 : one.show;
            one.next += 1_000 + dice.waiting(pause);
            all.add(one);
        }
    }

    private static String event(Somebody one, Dice dice, Popularity hits) {
        if (one.show < 0) {
            one.show = hits.pick(dice);
            one.platform = dice.chance(0.7) ? one.number % PLATFORMS.size() : dice.below(PLATFORMS.size());
            return "stream-started";
        }
        int roll = dice.below(100);
        return roll < 12 ? "show-liked" : roll < 75 ? "stream-finished" : "stream-interrupted";
    }

    private static void message(long number, String event, Somebody one, long seed, Lines to) throws IOException {
        Home home = Home.ALL.get(one.number % Home.ALL.size());
        int show = one.show;
        to.put("id:").hex(number, 8).put("-0000-4000-9000-").hex(seed, 12);
        to.put("\nevent:").put(event).put("\ndata:{\"show\":{\"show_id\":\"s").number(show);
        to.put("\",\"cast\":\"ActorName").number(show % 40).put(", ActorName").number(40 + show % 31);
        to.put("\",\"listed_in\":\"").put(GENRES.get(show % GENRES.size()));
        to.put("\",\"rating\":\"").put(RATINGS.get(show % RATINGS.size()));
        to.put("\",\"release_year\":")
                .number(2012 + show % 12)
                .put(",\"title\":\"ShowTitle")
                .number(show);
        to.put("\",\"type\":\"").put(show % 3 == 0 ? "Movie" : "TV Show").put("\",\"platform\":\"");
        to.put(PLATFORMS.get(one.platform)).put("\"},\"event_date\":\"");
        to.put(TIME.format(Instant.ofEpochMilli(one.next).atZone(home.zone)));
        to.put("\",\"user\":{\"id\":").number(one.number);
        to.put(",\"date_of_birth\":\"").padded(1 + one.number % 28, 2);
        to.put("/0").number(1 + one.number % 9).put("/").number(1955 + one.number % 50);
        to.put("\",\"email\":\"user").number(one.number).put("@viewers.example\",\"first_name\":\"FirstName");
        to.number(one.number % 97).put("\",\"last_name\":\"LastName").number(one.number);
        to.put("\",\"gender\":\"").put(one.number % 2 == 0 ? "Female" : "Male");
        to.put("\",\"ip_address\":null,\"country\":\"").put(home.country).put("\"}}\n\n");
    }
}
