package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.FileHint;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptNameTest {

    private static String name(String path, String type) {
        return KeptName.of(URI.create("https://example.org" + path), type, false)
                .numbered(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/books.json,            text/html,         books.json",
        "/books.csv.gz,          text/html,         books.csv.gz",
        "/books,                 application/json,  books.json",
        "/books,                 text/csv,          books.csv",
        "/books,                 application/x-ndjson, books.jsonl",
        "/books,                 image/png,         books",
        "/v1.0,                  application/json,  v1.0.json"
    })
    void aPlainNameStays(String path, String type, String name) {
        assertThat(name(path, type)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "/schedule/full,         application/json,  schedule-full-[a-z]{6}\\.json",
        "/dumps/books.csv.gz,    text/csv,          dumps-books-[a-z]{6}\\.csv\\.gz",
        "/books.json?key=s3cret, text/csv,          books-[a-z]{6}\\.json",
        "/,                      text/csv,          index-[a-z]{6}\\.csv",
        "/../../etc/passwd,      text/plain,        etc-passwd-[a-z]{6}\\.txt",
        "/%2e%2e%2fx,            text/plain,        2e-2e-2fx-[a-z]{6}\\.txt",
        "/.hidden,               text/plain,        index-[a-z]{6}\\.hidden",
        "/con.json,              text/plain,        con-[a-z]{6}\\.json",
        "/Émile.json,            text/plain,        mile-[a-z]{6}\\.json"
    })
    void whatIsLeftOutOfANameIsStoodForByLetters(String path, String type, String pattern) {
        assertThat(name(path, type)).matches(pattern);
    }

    @Test
    void aLongNameIsCut() {
        assertThat(name("/" + "x".repeat(5000) + ".json", "")).matches("x{80}-[a-z]{6}\\.json");
    }

    @Test
    void addressesThatReadAlikeHaveNamesOfTheirOwn() {
        Set<String> names = new HashSet<>();
        List<String> paths =
                List.of("/a/b.json", "/a-b.json", "/a_b.json", "/a%2Fb.json", "/a/b.json?x", "/a/b.json?y");

        paths.forEach(path -> names.add(name(path, "")));

        assertThat(names).hasSameSizeAs(paths);
    }

    @Test
    void whatCamePackedSaysSo() {
        assertThat(KeptName.of(URI.create("http://a.org/b.csv"), "", true).numbered(1))
                .isEqualTo("b.csv.gz");
        assertThat(KeptName.of(URI.create("http://a.org/b.csv.gz"), "", true).numbered(1))
                .isEqualTo("b.csv.gz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/play_events_2021-01-31_07.csv", "/dump-2021-01-31.json", "/2021-01.json", "/x.json"})
    void aNumberChangesNothingThatTheNameTellsOfTime(String path) {
        KeptName name = KeptName.of(URI.create("http://example.org" + path), "", false);
        Path folder = Path.of("2026-02-03", "example.org");

        for (int number = 2; number < 40; number++) {
            assertThat(FileHint.of(folder.resolve(name.numbered(number))))
                    .isEqualTo(FileHint.of(folder.resolve(path.substring(1))));
        }
    }

    @Test
    void theDayOfTheCaptureIsToldUnlessTheNameTellsAnother() {
        Path folder = Path.of("2026-02-03", "example.org");

        assertThat(FileHint.of(folder.resolve("books.json")).day()).contains(LocalDate.of(2026, 2, 3));
        assertThat(FileHint.of(folder.resolve("play_events_2021-01-31_07.csv")).day())
                .contains(LocalDate.of(2021, 1, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "http://Example.ORG/x,       example.org",
        "http://localhost:8080/x,    localhost_8080",
        "http://[::1]:8080/x,        _1_8080",
    })
    void aServerIsAFolder(URI url, String folder) {
        assertThat(KeptName.host(url)).isEqualTo(folder);
    }
}
