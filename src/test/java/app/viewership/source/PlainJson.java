package app.viewership.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The slow plain twin of reading JSON Lines: each line by Jackson alone. Only what Jackson leaves open is spelled out.
final class PlainJson {

    static final List<String> HEADERS = List.of("a", "b.c", "d", "o", "o.x", "b.e.f");

    /// Roles of every sort: plain, below others, with an older name, and one that is an object and has values below it.
    static final Part PART = new Part(
            "rows",
            "Rows",
            Format.JSON,
            HEADERS.stream()
                    .map(header -> new Role(
                            header,
                            header,
                            header.equals("d") ? List.of("old_d", "older.d") : List.of(),
                            Role.Value.TEXT,
                            Role.Need.NOTHING))
                    .toList(),
            new Part.Records(List.of("a"), false));

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonScanner.DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final byte[] row;
    private final @Nullable String[] values = new String[HEADERS.size()];
    private final int[] ranks = new int[HEADERS.size()];

    private PlainJson(byte[] row) {
        this.row = row;
        Arrays.fill(ranks, Integer.MAX_VALUE);
    }

    static Reading of(byte[] log, int longest) {
        List<Reading.Row> rows = new ArrayList<>();
        int blank = 0;
        long line = 0;
        int at = 0;
        while (at < log.length) {
            ByteArrayOutputStream row = new ByteArrayOutputStream();
            while (at < log.length && log[at] != '\n' && log[at] != '\r') {
                row.write(log[at++]);
            }
            at += at + 1 < log.length && log[at] == '\r' && log[at + 1] == '\n' ? 2 : 1;
            line++;
            String text = row.toString(StandardCharsets.ISO_8859_1);
            if (row.size() <= longest && text.replace(" ", "").replace("\t", "").isEmpty()) {
                blank++;
            } else {
                rows.add(new Reading.Row(line, row.size() > longest ? null : fields(row.toByteArray())));
            }
        }
        return new Reading(rows, blank, line);
    }

    /// The values of a row; null if it is rejected.
    private static @Nullable List<String> fields(byte[] row) {
        try (JsonParser parser = JSON.createParser(row)) {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(row));
            PlainJson plain = new PlainJson(row);
            if (parser.nextToken() != JsonToken.START_OBJECT
                    || !plain.object(parser, List.of())
                    || parser.nextToken() != null) {
                return null;
            }
            List<String> fields = new ArrayList<>();
            for (String value : plain.values) {
                String text = value == null ? "" : value;
                if (text.contains("\0")) {
                    return null;
                }
                StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
                fields.add(text);
            }
            return fields;
        } catch (CharacterCodingException e) {
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    /// Reads up to the end of an object.
    ///
    /// @return false if the row is to be rejected
    private boolean object(JsonParser parser, List<String> path) throws IOException {
        Set<String> names = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            List<String> below = new ArrayList<>(path);
            below.add(parser.currentName());
            parser.nextToken();
            int from = (int) parser.currentTokenLocation().getByteOffset();
            int role = role(below);
            boolean leads = leads(below);
            if (role < 0 && !leads) {
                parser.skipChildren();
                continue;
            }
            if (!names.add(below.getLast())) {
                return false;
            }
            JsonToken token = parser.currentToken();
            String text = parser.getText();
            if (leads && token == JsonToken.START_OBJECT) {
                if (!object(parser, below)) {
                    return false;
                }
            } else if (leads && role < 0 && token != JsonToken.VALUE_NULL) {
                return false;
            } else {
                parser.skipChildren();
            }
            if (token.isStructStart()) {
                int to = (int) parser.currentLocation().getByteOffset();
                text = new String(row, from, to - from, StandardCharsets.UTF_8);
            } else if (token == JsonToken.VALUE_NULL) {
                text = "";
            }
            if (role >= 0 && rank(below, role) < ranks[role]) {
                ranks[role] = rank(below, role);
                values[role] = text;
            }
        }
        return true;
    }

    private static int role(List<String> path) {
        for (int rank = 0; rank < 3; rank++) {
            for (int role = 0; role < HEADERS.size(); role++) {
                if (rank(path, role) == rank) {
                    return role;
                }
            }
        }
        return -1;
    }

    private static int rank(List<String> path, int role) {
        return plain(path.getLast()).isEmpty()
                ? -1
                : names(role).stream().map(PlainJson::plain).toList().indexOf(plain(String.join(".", path)));
    }

    private static boolean leads(List<String> path) {
        for (int role = 0; role < HEADERS.size(); role++) {
            for (String name : names(role)) {
                List<String> parts = List.of(name.split("\\."));
                if (path.size() < parts.size()
                        && path.stream().map(PlainJson::plain).toList().equals(parts.subList(0, path.size()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> names(int role) {
        List<String> names = new ArrayList<>();
        names.add(PART.roles().get(role).header());
        names.addAll(PART.roles().get(role).aliases());
        return names;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
