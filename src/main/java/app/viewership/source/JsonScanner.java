package app.viewership.source;

/// Steps over the values of a JSON text, whatever they hold, and checks on the way that they are ones. Not for several
/// threads.
class JsonScanner extends JsonScalars {

    /// Most arrays and objects inside each other.
    static final int DEEPEST = 500;

    private int depth;

    @Override
    void begin(byte[] buffer) {
        super.begin(buffer);
        depth = 0;
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
