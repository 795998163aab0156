package app.viewership.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/// Events of an app as JSON Lines, many of few users and activities: what a month of a small service leaves.
final class AppEvents {

    private static final int USERS = 50_000;
    private static final int ACTIVITIES = 1_500;
    private static final int MONTH = 31 * 86_400;
    private static final String[] SYSTEMS = {"iOS", "iOS", "Android", "Android", "Android", "iPhone OS"};
    private static final String[] VERSIONS = {"14.2", "14.3", "13.7", "10", "9", "14.0.1"};

    private AppEvents() {}

    /// Writes `rows` events, by time.
    static void write(Path file, long rows) throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long i = 0; i < rows; i++) {
                int user = random.nextInt(USERS);
                int second = (int) (i * MONTH / rows);
                int millis = random.nextInt(1000);
                int duration = random.nextInt(400_000);
                int activity = (int) (ACTIVITIES * Math.pow(random.nextDouble(), 2));
                int system = user % SYSTEMS.length;
                out.write("{\"event_id\": \"8e51a6bf-80ac-443d-b76c-");
                out.write(String.format(Locale.ROOT, "%012x", i));
                out.write("\", \"name\": \"activity_exit\", \"occurred_at\": \"2021-01-");
                two(out, 1 + second / 86_400);
                out.write(' ');
                two(out, second / 3600 % 24);
                out.write(':');
                two(out, second / 60 % 60);
                out.write(':');
                two(out, second % 60);
                out.write('.');
                out.write('0' + millis / 100);
                two(out, millis % 100);
                out.write("\", \"user_id\": \"518bf15e-56bf-4f5e-a551-");
                out.write(String.format(Locale.ROOT, "%012x", user));
                out.write("\", \"data\": {\"activity_id\": \"activity_");
                out.write(Integer.toString(activity));
                out.write("\", \"duration\": ");
                out.write(duration / 1000 + ".");
                out.write('0' + duration / 100 % 10);
                two(out, duration % 100);
                out.write(", \"completed\": ");
                out.write(duration % 3 == 0 ? "false" : "true");
                out.write(", \"collection_id\": \"\"}, \"context\": {\"os\": {\"name\": \"");
                out.write(SYSTEMS[system]);
                out.write("\", \"version\": \"");
                out.write(VERSIONS[system]);
                out.write("\"}, \"app\": {\"version\": \"7.");
                out.write(Integer.toString(30 + user % 12));
                out.write(".0\"}}}\n");
            }
        }
    }

    private static void two(BufferedWriter out, int number) throws IOException {
        out.write('0' + number / 10);
        out.write('0' + number % 10);
    }
}
