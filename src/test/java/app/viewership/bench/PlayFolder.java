package app.viewership.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/// Ten days of hourly files of plays, and no schedule: the race is about the plays.
///
/// As described of the real ones: viewers are numbers of 7 or 8 digits, each of one country, some watch often and most
/// now and then, and some airings are played far more than others. What chance decides of a play is its viewer (18.1
/// bits), its airing (11.8) and its length (8.7): 4.8 bytes a play are the least that any library can take which keeps
/// them in their order, so that a figure can be followed to its lines.
final class PlayFolder {

    static final int DAYS = 10;
    private static final int FILES = DAYS * 24;
    private static final int VIEWERS = 300_000;
    private static final int AIRINGS = 5_000;
    private static final long LEAST_ID = 1_000_000;
    private static final long MOST_ID = 100_000_000;

    /// Has no divisor in common with the number of ids, so no two viewers share one.
    private static final long SPREAD = 61_803_397;
    private static final String[] COUNTRIES = {"NL", "US", "IN", "BR", "DE", "JP", "FR", "GB"};

    private PlayFolder() {}

    /// Writes `rows` plays into `folder`.
    static void write(Path folder, long rows) throws IOException {
        SplittableRandom random = new SplittableRandom(13);
        for (int file = 0; file < FILES; file++) {
            String day = String.format(Locale.ROOT, "2021-01-%02d", 1 + file / 24);
            Path into = Files.createDirectories(folder.resolve(day));
            String name = String.format(Locale.ROOT, "play_events_%s_%02d", day, file % 24);
            try (BufferedWriter out = Files.newBufferedWriter(into.resolve(name))) {
                out.write("episode_id,view_date,country,view_hours,viewer_id\n");
                for (long i = rows * file / FILES; i < rows * (file + 1) / FILES; i++) {
                    int viewer = (int) (VIEWERS * Math.pow(random.nextDouble(), 1.5));
                    int airing = (int) (AIRINGS * Math.pow(random.nextDouble(), 2));
                    int hundredths = (int) Math.abs(random.nextGaussian(300, 100));
                    out.write(Integer.toString(1_900_000 + airing));
                    out.write(',');
                    out.write(day);
                    out.write(',');
                    out.write(COUNTRIES[viewer % COUNTRIES.length]);
                    out.write(',');
                    out.write(Integer.toString(hundredths / 100));
                    out.write('.');
                    out.write('0' + hundredths / 10 % 10);
                    out.write('0' + hundredths % 10);
                    out.write(',');
                    out.write(Long.toString(LEAST_ID + viewer * SPREAD % (MOST_ID - LEAST_ID)));
                    out.write('\n');
                }
            }
        }
    }
}
