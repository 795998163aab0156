package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A download as tests want it: beside a library in a folder, at a moment, with time-outs that nobody meets unasked.
final class Fetching {

    static final Duration LONG = Duration.ofSeconds(60);

    private final Path library;
    private Instant now = Instant.parse("2026-01-31T12:00:00Z");
    private ZoneId zone = ZoneOffset.UTC;
    private TimeOuts timeOuts = new TimeOuts(LONG, LONG);
    private UnaryOperator<HttpClient.Builder> client = UnaryOperator.identity();
    private Download.Disk disk = SyncedFile::new;

    private Fetching(Path library) {
        this.library = library;
    }

    static Fetching into(Path folder) {
        return new Fetching(folder.resolve("library.mv.db"));
    }

    Fetching at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    Fetching in(String zoneName) {
        zone = ZoneId.of(zoneName);
        return this;
    }

    Fetching waiting(Duration silence) {
        timeOuts = new TimeOuts(LONG, silence);
        return this;
    }

    Fetching with(UnaryOperator<HttpClient.Builder> more) {
        client = more;
        return this;
    }

    Fetching on(Download.Disk other) {
        disk = other;
        return this;
    }

    Download download() {
        return new Download(library, zone, () -> now, timeOuts, client, disk);
    }

    FetchOutcome fetch(URI url) {
        return fetch(url, null);
    }

    FetchOutcome fetch(URI url, Credentials named) {
        return download().fetch(url, named, progress -> {}, () -> false);
    }

    /// Fetches what fails, and leaves nothing behind.
    String failure(URI url) {
        return failure(url, null);
    }

    String failure(URI url, Credentials named) {
        FetchOutcome outcome = fetch(url, named);
        assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class);
        assertThat(left()).isEmpty();
        assertThat(outcome.sentence()).matches("(?s)[^\\n]+\\.").doesNotContain(". ");
        return outcome.sentence();
    }

    FetchOutcome.Kept kept(URI url) {
        FetchOutcome outcome = fetch(url);
        assertThat(outcome.sentence()).startsWith("Fetched ");
        return (FetchOutcome.Kept) outcome;
    }

    /// The files beside the library, hidden ones too, relative to their folder.
    List<String> left() {
        Path folder = library.resolveSibling("library.fetched");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder))
                    .filter(file -> !Files.isDirectory(file) || isEmpty(file))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The files that hold answers.
    List<String> answers() {
        return left().stream().filter(name -> !name.contains("/.")).toList();
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
