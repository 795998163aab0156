package app.viewership.source;

/// Steps over values of a JSON text in UTF-8 that hold no others, and checks on the way that they are ones: texts,
/// numbers, `true`, `false`, `null`. Behind the text stands a line end, so no index is compared. Not for several
/// threads.
class JsonScalars {

    /// In place of an index: this is no JSON.
    static final int BROKEN = -1;

    byte[] bytes = {};

    /// Whether the text found last has a backslash.
    boolean escaped;

    /// Whether there are bytes beyond ASCII; seldom true where there are none.
    boolean beyondAscii;

    /// What is wrong, and where.
    String problem = "";

    int problemAt;

    void begin(byte[] buffer) {
        bytes = buffer;
        beyondAscii = false;
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
}
