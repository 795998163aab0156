package app.viewership.source;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How the rows of one log are laid out, recognised from its beginning.
///
/// @param kind the kind of source
/// @param part which of its files this is
/// @param encoding how characters are written down
/// @param delimiter between fields
/// @param headers names of the columns, as in the file; where rows name their values themselves, as in JSON, a column
///     for each role there is
/// @param roles what the columns mean; null for those that are ignored
/// @param used names in the beginning of the file that have a role
/// @param ignored names there that have none
/// @param headerLines physical lines up to the end of the header
/// @param headerBytes bytes up to the end of the header, in UTF-8
/// @param blankBefore blank lines before the header
/// @param longestRow most bytes a row may have
record Layout(
        Kind kind,
        Part part,
        Encoding encoding,
        byte delimiter,
        List<String> headers,
        List<@Nullable Role> roles,
        List<String> used,
        List<String> ignored,
        int headerLines,
        int headerBytes,
        int blankBefore,
        int longestRow)
        implements Columns {

    @Override
    public int find(String roleId) {
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            if (role != null && role.id().equals(roleId)) {
                return i;
            }
        }
        return NONE;
    }

    /// For people: `comma`; the format where it has no delimiter.
    String delimiterLabel() {
        return switch (part.format()) {
            case TABLE, EXTENDED_LOG -> delimiterName();
            case JSON -> "JSON";
            case EVENT_STREAM -> "event stream";
        };
    }

    /// Why a row without a value in this column is rejected.
    String missing(int column) {
        return switch (part.format()) {
            case TABLE, EXTENDED_LOG -> "The column " + headers.get(column) + " is empty.";
            case JSON, EVENT_STREAM -> "The value of " + headers.get(column) + " is missing.";
        };
    }

    /// The columns that have a value in each row.
    int[] required() {
        return IntStream.range(0, roles.size())
                .filter(i -> {
                    Role role = roles.get(i);
                    return role != null && !role.mayBeEmpty();
                })
                .toArray();
    }

    /// Whether each row names its values itself.
    boolean namesItself() {
        return part.format() == Format.JSON || part.format() == Format.EVENT_STREAM;
    }

    /// The columns to show: all of the file; where rows name their values themselves, those that the first rows name.
    int[] shown() {
        return IntStream.range(0, roles.size())
                .filter(i -> !namesItself() || used.contains(headers.get(i)))
                .toArray();
    }

    private String delimiterName() {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "vertical bar";
            default -> String.valueOf((char) delimiter);
        };
    }
}
