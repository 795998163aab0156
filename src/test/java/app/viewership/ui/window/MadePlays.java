package app.viewership.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A folder of plays over four weeks with the schedule of what was aired, the same each time.
final class MadePlays {
    private static final List<String> COUNTRIES = List.of("NL", "US", "IN", "BR", "JP");
    private static final List<String> GENRES = List.of("Drama", "Comedy", "Crime", "Science-Fiction");
    private static final List<String> LANGUAGES = List.of("English", "Dutch", "Japanese");
    private static final int SHOWS = 14;
    private static final int DAYS = 28;

    private MadePlays() {}

    static Path write(Path folder) throws IOException {
        Path plays = Files.createDirectories(folder.resolve("plays"));
        LocalDate first = LocalDate.of(2021, 1, 4);
        Random random = new Random(7);
        StringBuilder schedule = new StringBuilder("[");
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = first.plusDays(day);
            for (int show = 0; show < SHOWS; show++) {
                schedule.append(schedule.length() > 1 ? ",\n" : "").append(airing(show, day, date));
            }
            Path of = Files.createDirectories(plays.resolve(date.toString()));
            for (int hour : new int[] {7, 13, 19, 20, 21, 22}) {
                Files.writeString(
                        of.resolve("play_events_%s_%02d".formatted(date, hour)), hour(random, date, day, hour));
            }
        }
        Files.writeString(
                plays.resolve("schedule_2021-02-01.json"), schedule.append("]").toString());
        return plays;
    }

    private static String hour(Random random, LocalDate date, int day, int hour) {
        StringBuilder rows = new StringBuilder("episode_id,view_date,country,view_hours,viewer_id\n");
        for (int i = 0; i < 6 + hour / 2; i++) {
            int show = (int) (SHOWS * random.nextDouble() * random.nextDouble());
            int viewer = 1_000_000 + random.nextInt(60) * (1 + show % 3);
            rows.append(String.format(
                    Locale.ROOT,
                    "%d,%s,%s,%.2f,%d%n",
                    id(show, day),
                    date,
                    COUNTRIES.get(viewer % COUNTRIES.size()),
                    Math.abs(3 + random.nextGaussian()),
                    viewer));
        }
        return rows.toString();
    }

    private static int id(int show, int day) {
        return 1000 * (show + 1) + day;
    }

    private static String airing(int show, int day, LocalDate date) {
        return """
                {"id":%d,"airdate":"%s","name":"Part %d","season":%d,"number":%d,"runtime":60,
                "_embedded":{"show":{"id":%d,"name":"Show %c","type":"Scripted","language":"%s","genres":["%s","%s"],
                "ended":%s}}}""".formatted(
                        id(show, day),
                        date,
                        day + 1,
                        1 + day / 14,
                        1 + day % 14,
                        show + 1,
                        (char) ('A' + show),
                        LANGUAGES.get(show % LANGUAGES.size()),
                        GENRES.get(show % GENRES.size()),
                        GENRES.get((show + 1) % GENRES.size()),
                        show == 0 ? "\"2021-01-15\"" : "null");
    }
}
