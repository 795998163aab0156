package app.viewership.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// A log with one viewing for every two rows: many viewings from few requests, to ask questions about.
final class Crowd {

    /// `device0` to `device11`.
    static final int DEVICES = 12;

    private Crowd() {}

    /// Writes a log of `viewings` viewings of 1 to 540 s; each viewer's are 20 minutes apart, so none run together.
    static void write(Path file, int viewings) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        int each = 50;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent\n");
            for (int i = 0; i < viewings; i++) {
                int viewer = i / each;
                int second = i % each * 1200;
                int asset = (int) (4000 * Math.pow(random.nextDouble(), 2));
                int watch = 1 + random.nextInt(539);
                String rest =
                        (asset % 5 == 0 ? "FilmTitle" + asset : "S01 E01 - SeriesTitle" + asset % 400 + "x" + asset)
                                + ",200," + "device" + viewer % DEVICES + "," + (10_000_000 + asset) + ","
                                + viewer / 2 + ".0.0.0,user-agent" + viewer % 97 + "\n";
                row(out, second, rest);
                row(out, second + watch, rest);
            }
        }
    }

    private static void row(BufferedWriter out, int second, String rest) throws IOException {
        out.write("2021-09-29,");
        two(out, second / 3600);
        out.write(':');
        two(out, second / 60 % 60);
        out.write(':');
        two(out, second % 60);
        out.write(',');
        out.write(rest);
    }

    private static void two(BufferedWriter out, int number) throws IOException {
        out.write('0' + number / 10);
        out.write('0' + number % 10);
    }
}
