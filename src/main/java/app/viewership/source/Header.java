package app.viewership.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// The first line of a log that is not blank, read with one delimiter: names of columns, and what they mean.
///
/// @param delimiter the delimiter tried
/// @param names the columns as in the file
/// @param roles what they mean; null where a name says nothing
/// @param end index after the line end of the header
record Header(byte delimiter, List<String> names, List<@Nullable Role> roles, int end) {

    private static final Pattern DATA = Pattern.compile("[0-9][0-9:.,/-]*");

    /// A line of names as most are.
    private static final Pattern PLAIN = Pattern.compile("[\\w.,;|-]*\\w[\r\n]*");
    private static final String FIELDS = "#Fields:";

    /// The most usual first: on a draw it wins.
    private static final byte[] DELIMITERS = {',', ';', '\t', '|'};

    /// Reads the header with each delimiter and takes the reading that recognises most columns, then the one that has
    /// most.
    static Header best(Part part, byte[] bytes, int from, int to, boolean last, int longestRow) {
        Header best = null;
        for (byte delimiter : DELIMITERS) {
            Header header = read(part, bytes, from, to, last, delimiter, longestRow);
            if (best == null
                    || header.known() > best.known()
                    || (header.known() == best.known() && header.names.size() > best.names.size())) {
                best = header;
            }
        }
        return Objects.requireNonNull(best);
    }

    private static Header read(
            Part part, byte[] bytes, int from, int to, boolean last, byte delimiter, int longestRow) {
        RowScanner scanner = new RowScanner(delimiter, longestRow);
        int end = scanner.end(bytes, from, to, last);
        if (end == RowScanner.MORE) {
            end = to;
        }
        String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        List<String> names = names(text, (char) delimiter);
        return new Header(delimiter, names, roles(part, names), end);
    }

    /// The fields of a line with its line end.
    static List<String> names(String text, char delimiter) {
        if (PLAIN.matcher(text).matches()) {
            // Thousands of small files have a header each, which is read as each kind that it might be of.
            return split(text.stripTrailing(), delimiter);
        }
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            // Nothing but NULs and line ends is no record.
            Iterator<CSVRecord> records = parser.iterator();
            return records.hasNext() ? List.copyOf(records.next().toList()) : List.of("");
        } catch (IOException | UncheckedIOException e) {
            return List.of(text.strip());
        }
    }

    private static List<String> split(String text, char delimiter) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(delimiter); to >= 0; to = text.indexOf(delimiter, from)) {
            fields.add(text.substring(from, to));
            from = to + 1;
        }
        fields.add(text.substring(from));
        return List.copyOf(fields);
    }

    /// For each column the role that it has a name of. Where several columns have names of one role, the one with the
    /// name of today has it, and then the first.
    private static List<@Nullable Role> roles(Part part, List<String> names) {
        List<@Nullable Role> roles = new ArrayList<>();
        names.forEach(name -> roles.add(null));
        List<String> plain = names.stream().map(Header::plain).toList();
        for (Role role : part.roles()) {
            List<String> known = new ArrayList<>(List.of(role.header()));
            known.addAll(role.aliases());
            column:
            for (String alias : known) {
                String wanted = plain(alias);
                for (int i = 0; i < plain.size(); i++) {
                    if (roles.get(i) == null && plain.get(i).equals(wanted)) {
                        roles.set(i, role);
                        break column;
                    }
                }
            }
        }
        return roles;
    }

    /// Letters and digits alone, in lower case.
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); ) {
            int character = name.codePointAt(i);
            if (Character.isLetterOrDigit(character)) {
                plain.appendCodePoint(character);
            }
            i += Character.charCount(character);
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /// The header of an extended log, `#Fields: date time`, which may stand behind other lines that begin with a `#`.
    static @Nullable Header extended(Part part, byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == '#' || bytes[at] == '\n' || bytes[at] == '\r')) {
            int lineEnd = MessageEnds.lineEnd(bytes, at, to);
            int next = Math.min(to, lineEnd + 1);
            next += next < to && bytes[lineEnd] == '\r' && bytes[next] == '\n' ? 1 : 0;
            List<String> names = fields(bytes, at, lineEnd);
            if (!names.isEmpty()) {
                return new Header((byte) '\t', names, roles(part, names), next);
            }
            at = next;
        }
        return null;
    }

    /// The names in a line that names the columns of an extended log; none if it is another.
    static List<String> fields(byte[] bytes, int from, int to) {
        String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        String names = line.regionMatches(true, 0, FIELDS, 0, FIELDS.length())
                ? line.substring(FIELDS.length()).strip()
                : "";
        return names.isEmpty() ? List.of() : List.of(names.split("\\s+"));
    }

    List<String> used() {
        return names(true);
    }

    List<String> ignored() {
        return names(false);
    }

    private List<String> names(boolean known) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if ((roles.get(i) != null) == known) {
                found.add(names.get(i));
            }
        }
        return found;
    }

    int known() {
        return (int) roles.stream().filter(Objects::nonNull).count();
    }

    /// The roles that need a column and have none.
    List<Role> missing(Part part) {
        return part.roles().stream()
                .filter(role -> role.need() != Role.Need.NOTHING && !roles.contains(role))
                .toList();
    }

    /// Whether this looks like a row of values, not of names.
    boolean looksLikeData() {
        return names.stream().anyMatch(name -> DATA.matcher(name).matches());
    }
}
