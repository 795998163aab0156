package app.viewership.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A server on the loopback that says what it is told to, byte by byte, whatever the rules of HTTP are.
final class RudeServer implements AutoCloseable {

    /// One connection; it ends when this returns.
    @FunctionalInterface
    interface Script {
        void play(Caller caller) throws IOException, InterruptedException;
    }

    /// Somebody who called.
    final class Caller {
        private final Socket socket;
        private final int number;
        private final List<String> request;

        private Caller(Socket socket, int number, List<String> request) {
            this.socket = socket;
            this.number = number;
            this.request = request;
        }

        /// Which connection this is, from 1.
        int number() {
            return number;
        }

        List<String> request() {
            return request;
        }

        Caller say(String text) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return this;
        }

        /// Sends nothing until the server is closed.
        void stall() throws InterruptedException {
            closing.await();
        }

        /// Breaks the connection off, without an end.
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private static final int TLS_GREETING = 0x16;

    private final ServerSocket door;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    final List<List<String>> requests = new CopyOnWriteArrayList<>();

    private RudeServer(ServerSocket door) {
        this.door = door;
    }

    static RudeServer that(Script script) throws IOException {
        RudeServer server = new RudeServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(() -> server.open(script));
        return server;
    }

    private void open(Script script) {
        for (int number = 1; !door.isClosed(); number++) {
            try {
                Socket socket = door.accept();
                sockets.add(socket);
                int here = number;
                Thread.ofVirtual().start(() -> serve(script, socket, here));
            } catch (IOException e) {
                return; // It was closed.
            }
        }
    }

    private void serve(Script script, Socket socket, int number) {
        try (socket) {
            List<String> request = read(socket);
            requests.add(request);
            script.play(new Caller(socket, number, request));
        } catch (IOException | InterruptedException e) {
            // The caller left.
        }
    }

    private static List<String> read(Socket socket) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(socket.getInputStream());
        int first = bytes.read();
        List<String> lines = new ArrayList<>();
        if (first == TLS_GREETING || first < 0) {
            return lines;
        }
        bytes.unread(first);
        BufferedReader in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    URI url(String path) {
        return URI.create("http://localhost:" + door.getLocalPort() + path);
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
