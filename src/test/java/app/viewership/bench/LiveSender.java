package app.viewership.bench;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.LockSupport;

/// A server of live platforms: whoever calls gets so many events a second, evenly, and then nothing, without an end.
final class LiveSender {

    private static final long BEAT = 10_000_000;
    private static final int SHOWS = 500;
    private static final int USERS = 20_000;

    /// As long as those of real platforms.
    private static final String SHOW = """
            "cast":"Karess Qashar, Ibdel Xineim Emayri","country":"Turkey","date_added":"December 30, 2020","description":\
            "Janposedly Vapan's xteatest nvindler, Rakoto Ivamura jets bore jhan he vurgained lor phen he nries",\
            "director":"Onge Wavterga, Qacolas Xopez","duration":"13 min","listed_in":"Docuseries, Reality TV",\
            "rating":"TV-Y7","release_year":2021,"type":"TV Show","title":"Show \
            """;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private LiveSender() {}

    /// Prints its port and, for each caller, when it began to send to it, in milliseconds as the clock has them; serves
    /// until it is killed.
    ///
    /// @param args events a second of each source, seconds
    public static void main(String[] args) throws IOException {
        int rate = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            while (true) {
                Socket caller = server.accept();
                Thread.ofPlatform().start(() -> serve(caller, rate, seconds));
            }
        }
    }

    private static void serve(Socket caller, int rate, int seconds) {
        try {
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            String asked = request.readLine();
            int slash = asked.indexOf('/');
            String name = asked.substring(slash + 1, asked.indexOf(' ', slash));
            for (String line = request.readLine(); !line.isEmpty(); line = request.readLine()) {
                // Whatever else is asked.
            }
            OutputStream out = caller.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            System.out.println(System.currentTimeMillis());
            long began = System.nanoTime();
            int sent = 0;
            while (sent < rate * seconds) {
                long passed = System.nanoTime() - began;
                int due = (int) Math.min((long) rate * seconds, passed * rate / 1_000_000_000L);
                ByteArrayOutputStream some = new ByteArrayOutputStream();
                while (sent < due) {
                    some.writeBytes(event(name, sent++).getBytes(StandardCharsets.US_ASCII));
                }
                out.write(some.toByteArray());
                out.flush();
                LockSupport.parkNanos(BEAT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each has an id of its own; users start what they finish.
    static String event(String name, int number) {
        int user = number % USERS;
        int show = user % SHOWS;
        String event = number / USERS % 2 == 0 ? "stream-started" : "stream-finished";
        // A second of the day for each second of sending.
        String time = LocalTime.ofNanoOfDay(number * 150_000L).format(TIME);
        return "id:" + name + "-" + number + "\nevent:" + event + "\ndata:{\"show\":{\"show_id\":\"s" + show + "\","
                + SHOW
                + show + "\",\"platform\":\"" + name + "\"},\"event_date\":\"11-01-2024 " + time
                + "\",\"user\":{\"id\":" + user + ",\"date_of_birth\":\"27/03/2001\",\"email\":\"user" + user
                + "@example.org\",\"first_name\":\"Daven\",\"gender\":\"Male\",\"ip_address\":null,\"country\":\"PT\","
                + "\"last_name\":\"Capelin\"}}\n\n";
    }
}
