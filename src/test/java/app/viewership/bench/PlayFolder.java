package app.viewership.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/// Ten days of hourly files of plays, and no schedule: the race is about the plays.
final class PlayFolder {

    static final int DAYS = 10;
    private static final int FILES = DAYS * 24;
    private static final int VIEWERS = 300_000;
    private static final int AIRINGS = 5_000;
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
                    int viewer = random.nextInt(VIEWERS);
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
                    out.write(Integer.toString(10_000_000 + viewer));
                    out.write('\n');
                }
            }
        }
    }
}
