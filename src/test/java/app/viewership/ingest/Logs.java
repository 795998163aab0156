package app.viewership.ingest;

import app.viewership.store.ClientEntry;
import app.viewership.store.Events;
import app.viewership.store.Library;
import app.viewership.store.SegmentInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes small logs and reads libraries back.
final class Logs {

    static final String HEADER = "date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent\n";

    private Logs() {}

    /// A row of `second`, counted from 2021-09-29 23:50:00, by one of seven clients.
    static String row(int second) {
        int time = 23 * 3600 + 50 * 60 + second;
        return "2021-09-%d,%02d:%02d:%02d,S01 E%02d - Series,%d,Roku,%d,10.0.%d.0,agent%d\n"
                .formatted(
                        29 + time / 86_400,
                        time / 3600 % 24,
                        time / 60 % 60,
                        time % 60,
                        second / 60 % 20 + 1,
                        second % 11 == 0 ? 404 : 200,
                        1000 + second / 60 % 20,
                        second % 7,
                        second % 3);
    }

    /// Rows of consecutive seconds.
    static String rows(int from, int to) {
        StringBuilder rows = new StringBuilder();
        for (int second = from; second < to; second++) {
            rows.append(row(second));
        }
        return rows.toString();
    }

    static void zip(Path path, List<String> names, List<String> logs) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (int i = 0; i < names.size(); i++) {
                zip.putNextEntry(new ZipEntry(names.get(i)));
                zip.write(logs.get(i).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /// All that a library holds of requests, by log and line: `1 2 2021-09-29T23:50:00Z 404 10.0.0.0 Roku agent0 1000`.
    static List<String> requests(Library library) {
        record Place(int file, long line, String text) {}
        List<Place> places = new ArrayList<>();
        for (SegmentInfo segment : library.contents().segments()) {
            Events requests = library.events().of(segment);
            for (int i = 0; i < requests.size(); i++) {
                ClientEntry client = library.clients().get(requests.client()[i]);
                String text = String.join(
                        " ",
                        Instant.ofEpochSecond(requests.time()[i]).toString(),
                        String.valueOf(requests.status()[i]),
                        String.join(" ", client.texts()),
                        library.assets().get(requests.asset()[i]).texts().getFirst());
                places.add(new Place(segment.file(), segment.firstLine() + requests.line()[i], text));
            }
        }
        places.sort(Comparator.comparingInt(Place::file).thenComparingLong(Place::line));
        return places.stream()
                .map(place -> place.file() + " " + place.line() + " " + place.text())
                .toList();
    }
}
