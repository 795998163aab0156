package app.viewership.source;

/// Steps over the values of a JSON text in UTF-8, and checks on the way that they are ones. Behind the text stands a
/// line end, so no index is compared. Not for several threads.
class JsonScanner {

    /// In place of an index: this is no JSON.
    static final int BROKEN = -1;

    /// Most arrays and objects inside each other.
    static final int DEEPEST = 500;

    byte[] bytes = {};

    /// Whether the text found last has a backslash.
    boolean escaped;

    /// Whether there are bytes beyond ASCII; seldom true where there are none.
    boolean beyondAscii;

    /// What is wrong, and where.
    String problem = "";

    int problemAt;
    private int depth;

    void begin(byte[] buffer) {
        bytes = buffer;
        beyondAscii = false;
        depth = 0;
    }

    int broken(int at, String what) {
        problem = what;
        problemAt = at;
        return BROKEN;
    }

    /// The first byte that is no blank; line ends are none here, for they end the row.
    int blanks(int at) {
        return blanks(bytes, at);
    }

    static int blanks(byte[] bytes, int at) {
        int i = at;
        while (bytes[i] == ' ' || bytes[i] == '\t') {
            i++;
        }
        return i;
    }

    /// The quote that closes a text.
    ///
    /// @param at behind the quote that opens it
    int text(int at) {
        escaped = false;
        int i = at;
        while (true) {
            i = ByteWords.plain(bytes, i);
            byte b = bytes[i];
            if (b == '"') {
                return i;
            }
            if (b == '\\') {
                escaped = true;
                i = escape(i + 1);
                if (i == BROKEN) {
                    return BROKEN;
                }
            } else if (b >= 0 && b < ' ') {
                return broken(
                        i, b == '\n' || b == '\r' ? "a text is not closed" : "a control character stands in a text");
            } else {
                beyondAscii |= b < 0;
                i++;
            }
        }
    }

    private int escape(int at) {
        switch (bytes[at]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return at + 1;
            }
            case 'u' -> {
                for (int i = at + 1; i < at + 5; i++) {
                    if (Character.digit(bytes[i], 16) < 0) {
                        return broken(at, "four hexadecimal digits are expected behind \\u");
                    }
                }
                return at + 5;
            }
            default -> {
                return broken(at, "a backslash is followed by what it may not");
            }
        }
    }

    /// Behind a number, `true`, `false` or `null`.
    int word(int at) {
        return switch (bytes[at]) {
            case 't' -> literal(at, "true");
            case 'f' -> literal(at, "false");
            case 'n' -> literal(at, "null");
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(at);
            default -> broken(at, "a value is expected");
        };
    }

    private int literal(int at, String word) {
        int i = at;
        for (int k = 0; k < word.length(); k++) {
            if (bytes[i] != word.charAt(k)) {
                return broken(at, "a value is expected");
            }
            i++;
        }
        return i;
    }

    private int number(int at) {
        int i = bytes[at] == '-' ? at + 1 : at;
        if (bytes[i] == '0') {
            i++;
        } else {
            int digits = digits(i);
            if (digits == i) {
                return broken(i, "a digit is expected");
            }
            i = digits;
        }
        if (bytes[i] == '.') {
            int digits = digits(i + 1);
            if (digits == i + 1) {
                return broken(digits, "a digit is expected");
            }
            i = digits;
        }
        if (bytes[i] == 'e' || bytes[i] == 'E') {
            i++;
            if (bytes[i] == '+' || bytes[i] == '-') {
                i++;
            }
            int digits = digits(i);
            if (digits == i) {
                return broken(digits, "a digit is expected");
            }
            i = digits;
        }
        return i;
    }

    private int digits(int at) {
        int i = at;
        while (bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }

    /// Behind any value.
    int skip(int at) {
        return switch (bytes[at]) {
            case '"' -> {
                int quote = text(at + 1);
                yield quote == BROKEN ? BROKEN : quote + 1;
            }
            case '{' -> inside(at, true);
            case '[' -> inside(at, false);
            default -> word(at);
        };
    }

    /// Goes one level deeper.
    boolean tooDeep() {
        return ++depth > DEEPEST;
    }

    void up() {
        depth--;
    }

    private int inside(int at, boolean object) {
        if (tooDeep()) {
            return broken(at, "objects and arrays are nested deeper than " + DEEPEST);
        }
        byte close = (byte) (object ? '}' : ']');
        int i = blanks(at + 1);
        if (bytes[i] != close) {
            while (true) {
                if (object) {
                    i = name(i);
                    if (i == BROKEN) {
                        return BROKEN;
                    }
                }
                i = skip(i);
                if (i == BROKEN) {
                    return BROKEN;
                }
                i = blanks(i);
                if (bytes[i] == close) {
                    break;
                }
                if (bytes[i] != ',') {
                    return broken(i, object ? "a comma or } is expected" : "a comma or ] is expected");
                }
                i = blanks(i + 1);
            }
        }
        up();
        return i + 1;
    }

    /// Behind a name and its colon, where a value begins.
    private int name(int at) {
        if (bytes[at] != '"') {
            return broken(at, "a name in quotes is expected");
        }
        int quote = text(at + 1);
        return quote == BROKEN ? BROKEN : colon(quote + 1);
    }

    /// Behind a colon, where a value begins.
    int colon(int at) {
        int i = blanks(at);
        return bytes[i] == ':' ? blanks(i + 1) : broken(i, "a colon is expected");
    }
}
