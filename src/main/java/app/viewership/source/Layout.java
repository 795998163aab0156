package app.viewership.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the rows of one log are laid out, recognised from its beginning.
///
/// @param kind the kind of source
/// @param part which of its files this is
/// @param encoding how characters are written down
/// @param delimiter between fields
/// @param headers names of the columns, as in the file
/// @param roles what the columns mean; null for those that are ignored
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

    /// For people: `comma`.
    String delimiterLabel() {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "vertical bar";
            default -> String.valueOf((char) delimiter);
        };
    }
}
