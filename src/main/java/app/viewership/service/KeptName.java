package app.viewership.service;

import app.viewership.source.FileHint;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the file of an address is called: `/dumps/books.json` becomes `dumps-books-qzkwvf.json`, and `/books.json`
/// plainly `books.json`.
///
/// Where letters of the address are left out, six letters stand for the whole of it: so two addresses of a server never
/// share a name, and a key in the query is not written into one.
///
/// @param stem the name before its ending
/// @param ending with its dot, and a second one where it is packed; may be empty
record KeptName(String stem, String ending) {

    private static final int LONGEST = 80;
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern ENDING = Pattern.compile("(?:\\.[A-Za-z][A-Za-z0-9]{0,7}){1,2}$");

    /// Names that Windows keeps for itself, whatever their ending.
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private static final Map<String, String> ENDINGS = Map.of(
            "application/json", ".json",
            "text/csv", ".csv",
            "text/tab-separated-values", ".tsv",
            "application/x-ndjson", ".jsonl",
            "application/jsonl", ".jsonl",
            "text/plain", ".txt",
            "application/zip", ".zip",
            "application/gzip", ".gz",
            "application/x-gzip", ".gz");

    /// @param url what was asked for
    /// @param contentType gives the ending where the address has none
    /// @param packed whether the bytes are gzip, whatever the address says
    static KeptName of(URI url, String contentType, boolean packed) {
        String path = url.getRawPath();
        String name = path.startsWith("/") ? path.substring(1) : path;
        Matcher found = ENDING.matcher(name);
        String ending = found.find() ? found.group() : ENDINGS.getOrDefault(contentType, "");
        String stem = found.reset().find() ? name.substring(0, found.start()) : name;
        if (packed && !ending.toLowerCase(Locale.ROOT).endsWith(".gz")) {
            ending += ".gz";
        }
        boolean plain = PLAIN.matcher(path).matches()
                && url.getRawQuery() == null
                && !name.endsWith(".")
                && !RESERVED.matcher(name).matches();
        return new KeptName(plain ? stem : readable(stem) + "-" + letters(url), ending);
    }

    private static String readable(String stem) {
        String kept = stem.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return kept.isEmpty() ? "index" : kept.substring(0, Math.min(LONGEST, kept.length()));
    }

    /// Letters alone: digits behind a dash could be taken for a date.
    private static String letters(URI url) {
        byte[] sum = Sha256.of((url.getRawPath() + "?" + url.getRawQuery()).getBytes(StandardCharsets.UTF_8));
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            letters.append((char) ('a' + (sum[i] & 0xff) % 26));
        }
        return letters.toString();
    }

    /// The name of the `number`-th answer of a day, from 1.
    String numbered(int number) {
        if (number == 1) {
            return stem + ending;
        }
        String said = stem + "-" + number + ending;
        // The number must not make a date, or an hour, of what stands before it.
        return hint(said).equals(hint(stem + ending)) ? said : stem + "-v" + number + ending;
    }

    private static FileHint hint(String name) {
        return FileHint.of(Path.of(name));
    }

    /// The folder of a server.
    static String host(URI url) {
        return WebAddress.server(url).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "_");
    }
}
