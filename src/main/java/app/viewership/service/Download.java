package app.viewership.service;

import app.viewership.store.Unfinished;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Fetches addresses into the folder beside a library, a day a folder.
///
/// The bytes of each answer are kept as they came, and never overwritten: a second, different answer of a day stands
/// beside the first as `books-2.json`. An answer equal to the newest one kept is not stored again. Nothing is asked for
/// packed; what comes packed by gzip all the same is kept packed, with `.gz` behind its name. A file is there whole or
/// not at all. Whatever goes wrong is an outcome, not an exception. Not for the JavaFX thread.
public final class Download {

    /// Where bytes are written; another one in tests, for disks that are full.
    @FunctionalInterface
    interface Disk {
        OutputStream create(Path file) throws IOException;
    }

    private final KeptFiles files;
    private final ZoneId zone;
    private final InstantSource clock;
    private final TimeOuts timeOuts;
    private final UnaryOperator<HttpClient.Builder> client;
    private final Disk disk;

    /// @param library the file of the library; it need not be there
    /// @param zone in which the day of a capture is told
    public Download(Path library, ZoneId zone) {
        this(library, zone, InstantSource.system(), TimeOuts.FETCHING, UnaryOperator.identity(), SyncedFile::new);
    }

    Download(
            Path library,
            ZoneId zone,
            InstantSource clock,
            TimeOuts timeOuts,
            UnaryOperator<HttpClient.Builder> client,
            Disk disk) {
        this.files = new KeptFiles(library);
        this.zone = zone;
        this.clock = clock;
        this.timeOuts = timeOuts;
        this.client = client;
        this.disk = disk;
    }

    /// The folder that keeps what was fetched.
    public Path folder() {
        return files.root();
    }

    /// Fetches one address; what it answers is kept or not before this returns.
    ///
    /// @param named the user; null if the server asks for none
    /// @param progress told on the calling thread
    /// @param cancelled whether nobody waits any longer; looked at twenty times a second
    public FetchOutcome fetch(
            URI url, @Nullable Credentials named, Consumer<FetchProgress> progress, BooleanSupplier cancelled) {
        try (Web web = new Web(timeOuts, client)) {
            Optional<KeptFiles.Kept> newest = files.newest(url);
            Reply reply = web.ask(url, named, headers(newest), cancelled);
            return newest.isPresent() && reply.status() == 304
                    ? unchanged(url, newest.get())
                    : taken(url, reply, newest, new FetchMeter(url, reply.length(), progress));
        } catch (WebTrouble e) {
            return new FetchOutcome.Failed(url, e.sentence());
        } catch (InterruptedException e) {
            if (!cancelled.getAsBoolean()) {
                Thread.currentThread().interrupt();
            }
            return new FetchOutcome.Cancelled(url);
        } catch (IOException e) {
            return new FetchOutcome.Failed(url, DiskTrouble.sentence(files.root(), e));
        }
    }

    private static Map<String, String> headers(Optional<KeptFiles.Kept> newest) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "*/*");
        headers.put("Accept-Encoding", "identity");
        newest.map(kept -> kept.note().etag()).ifPresent(etag -> headers.put("If-None-Match", etag));
        newest.map(kept -> kept.note().lastModified()).ifPresent(time -> headers.put("If-Modified-Since", time));
        return headers;
    }

    private FetchOutcome taken(URI url, Reply reply, Optional<KeptFiles.Kept> newest, FetchMeter meter)
            throws WebTrouble, InterruptedException, IOException {
        Answers.check(reply);
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, zone);
        Path folder = Files.createDirectories(files.folder(day, url));
        Path part = KeptFiles.part(folder);
        try (Unfinished _ = Unfinished.of(part)) {
            String sha256 = save(reply.body(), part, meter);
            if (meter.bytes() == 0) {
                throw Answers.empty(reply);
            }
            KeptNote note = new KeptNote(
                    WebAddress.shown(url),
                    KeptNote.id(url),
                    "",
                    now.toString(),
                    meter.bytes(),
                    sha256,
                    reply.header("etag"),
                    reply.header("last-modified"));
            if (newest.isPresent() && newest.get().note().sha256().equals(sha256)) {
                return unchanged(url, newest.get());
            }
            Path file = files.keep(part, folder, Answers.name(url, reply), note);
            return new FetchOutcome.Kept(url, file, day, meter.bytes(), sha256);
        } finally {
            Files.deleteIfExists(part);
            files.tidy(folder);
        }
    }

    private static FetchOutcome unchanged(URI url, KeptFiles.Kept kept) {
        return new FetchOutcome.Unchanged(url, kept.file(), kept.day());
    }

    /// @return the SHA-256 of what came
    private String save(Body body, Path part, FetchMeter meter) throws WebTrouble, InterruptedException, IOException {
        var sum = Sha256.begin();
        try (OutputStream out = disk.create(part)) {
            for (byte[] bytes = body.next(); bytes != null; bytes = body.next()) {
                out.write(bytes);
                sum.update(bytes);
                meter.add(bytes.length);
            }
        }
        meter.end();
        return Sha256.text(sum.digest());
    }
}
