package app.viewership.source;

import app.viewership.source.JsonPaths.Node;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Slices one JSON object: finds the values that have a role, wherever they stand in it. Not for several threads.
final class JsonSlicer extends JsonScanner {

    private final JsonPaths paths;
    private final Fields fields;
    private final JsonTexts texts;
    private final JsonShape shape = new JsonShape();
    private final boolean[] escapes;
    private final int[] ranks;
    private boolean anyEscapes;

    /// Whether the fields are those of an object of the shape and of nothing else: then the next such object needs no
    /// other cleared.
    private boolean shaped;

    private int row;

    JsonSlicer(JsonPaths paths, int columns) {
        this.paths = paths;
        fields = new Fields(columns);
        texts = new JsonTexts(columns);
        escapes = new boolean[columns];
        ranks = new int[columns];
    }

    /// The values of the object sliced last.
    Fields fields() {
        return fields;
    }

    /// Slices the object that begins at `from`.
    ///
    /// @param buffer behind the object stands a line end
    /// @return index behind the object and the blanks after it; [#BROKEN] if it is none
    int slice(byte[] buffer, int from) {
        begin(buffer);
        if (shaped) {
            fields.move(buffer);
        } else {
            fields.clear(buffer);
        }
        int end = shape.slice(this, from, fields);
        shaped = end != BROKEN;
        if (shaped) {
            anyEscapes = false;
            return end;
        }
        fields.clear(buffer);
        beyondAscii = false;
        Arrays.fill(ranks, Integer.MAX_VALUE);
        anyEscapes = false;
        row++;
        if (bytes[from] != '{') {
            return broken(from, "an object in braces is expected");
        }
        shape.begin(bytes, from);
        end = object(from, paths.root());
        if (end == BROKEN) {
            shape.forget();
            return BROKEN;
        }
        shape.end(end);
        return blanks(end);
    }

    /// Puts texts with escapes in place of what they are written as.
    ///
    /// @return null if that can be done; else why not
    @Nullable
    String unescape() {
        return anyEscapes ? texts.unescape(fields, escapes) : null;
    }

    /// Puts a value that stands outside the object.
    void put(int column, byte[] source, int from, int to) {
        shaped = false;
        if (fields.bytes() == source) {
            fields.put(column, from, to);
        } else {
            texts.add(fields, column, source, from, to);
        }
    }

    private int object(int at, Node node) {
        if (tooDeep()) {
            return broken(at, "objects and arrays are nested deeper than " + DEEPEST);
        }
        node.begin();
        int i = blanks(at + 1);
        if (bytes[i] != '}') {
            while (true) {
                i = member(i, node);
                if (i == BROKEN) {
                    return BROKEN;
                }
                i = blanks(i);
                if (bytes[i] == '}') {
                    break;
                }
                if (bytes[i] != ',') {
                    return broken(i, "a comma or } is expected");
                }
                i = blanks(i + 1);
            }
        }
        up();
        return i + 1;
    }

    private int member(int at, Node node) {
        if (bytes[at] != '"') {
            return broken(at, "a name in quotes is expected");
        }
        int quote = text(at + 1);
        if (quote == BROKEN) {
            return BROKEN;
        }
        Node child;
        if (escaped) {
            byte[] name = JsonTexts.plain(bytes, at + 1, quote).getBytes(StandardCharsets.UTF_8);
            child = node.child(name, 0, name.length);
        } else {
            child = node.child(bytes, at + 1, quote);
        }
        int value = colon(quote + 1);
        if (value == BROKEN) {
            return BROKEN;
        }
        if (!child.matters()) {
            return ignore(value);
        }
        if (child.row == row) {
            return broken(at, "the name " + child.label() + " stands there twice");
        }
        child.row = row;
        return value(value, child);
    }

    private int ignore(int at) {
        int end = skip(at);
        learn(at, end, JsonShape.NO_COLUMN);
        return end;
    }

    private void learn(int from, int to, int column) {
        if (to == BROKEN || bytes[from] == '{' || bytes[from] == '[') {
            shape.forget();
        } else {
            shape.value(from, to, column);
        }
    }

    private int value(int at, Node node) {
        boolean takes = node.column >= 0 && node.rank < ranks[node.column];
        int end;
        if (node.leads) {
            // What may be an object or not has no shape, and what is an object and a value neither.
            if (bytes[at] != '{' || node.column >= 0) {
                shape.forget();
            }
            if (bytes[at] != '{' && bytes[at] != 'n' && node.column < 0) {
                return broken(at, node.label() + " should be an object");
            }
            end = bytes[at] == '{' ? object(at, node) : skip(at);
        } else {
            end = skip(at);
            learn(at, end, takes ? node.column : JsonShape.NO_COLUMN);
        }
        if (end != BROKEN && takes) {
            put(node, at, end);
        }
        return end;
    }

    private void put(Node node, int from, int to) {
        int column = node.column;
        if (ranks[column] != Integer.MAX_VALUE) {
            // A shape would fill the column twice.
            shape.forget();
        }
        ranks[column] = node.rank;
        escapes[column] = false;
        if (bytes[from] == '"') {
            escapes[column] = escaped;
            anyEscapes |= escaped;
            fields.put(column, from + 1, to - 1);
        } else if (bytes[from] == 'n') {
            fields.put(column, from, from);
        } else {
            fields.put(column, from, to);
        }
    }
}
