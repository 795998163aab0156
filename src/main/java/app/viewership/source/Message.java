package app.viewership.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One server-sent event: lines `id:`, `event:` and `data:`, of which the data is one JSON object. Other lines say
/// nothing; those that begin with a colon are comments. Used again for the next. Not for several threads.
final class Message {

    private final JsonPaths paths;
    private final JsonSlicer slicer;
    private final int idColumn;
    private final int eventColumn;

    private byte[] bytes = {};
    private int id;
    private int idEnd;
    private int event;
    private int eventEnd;
    private int data;
    private int dataEnd;
    private int dataLines;

    /// Data of several lines, put together.
    private byte[] joined = new byte[1 << 10];

    Message(Part part) {
        paths = new JsonPaths(part, "data");
        slicer = new JsonSlicer(paths, part.roles().size());
        idColumn = column(part, "id");
        eventColumn = column(part, "event");
    }

    private static int column(Part part, String header) {
        List<String> headers = part.roles().stream().map(Role::header).toList();
        return headers.indexOf(header);
    }

    /// Reads the lines of a message.
    ///
    /// @return whether there is any but comments
    boolean read(byte[] buffer, int from, int to) {
        bytes = buffer;
        id = -1;
        event = -1;
        dataLines = 0;
        boolean any = false;
        boolean begun = false;
        int at = from;
        while (at < to) {
            int end = MessageEnds.lineEnd(buffer, at, to);
            if (end > at && !begun) {
                begun = true;
                at = behindMark(buffer, at, end);
            }
            if (end > at && buffer[at] != ':') {
                any = true;
                line(at, end);
            }
            at = end + 1;
        }
        return any;
    }

    /// A source that is called again may send a byte order mark again, and it stands wherever its connection began.
    private static int behindMark(byte[] buffer, int from, int to) {
        boolean marked = to - from >= 3
                && buffer[from] == (byte) 0xEF
                && buffer[from + 1] == (byte) 0xBB
                && buffer[from + 2] == (byte) 0xBF;
        return marked ? from + 3 : from;
    }

    private void line(int from, int to) {
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        int value = Math.min(to, colon + 1);
        if (value < to && bytes[value] == ' ') {
            value++;
        }
        if (is(from, colon, "id")) {
            id = value;
            idEnd = to;
        } else if (is(from, colon, "event")) {
            event = value;
            eventEnd = to;
        } else if (is(from, colon, "data")) {
            data(value, to);
        }
    }

    private boolean is(int from, int to, String name) {
        if (to - from != name.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] != name.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    private void data(int from, int to) {
        dataLines++;
        if (dataLines == 1) {
            data = from;
            dataEnd = to;
            return;
        }
        if (dataLines == 2) {
            int length = dataEnd - data;
            grow(length + 1);
            System.arraycopy(bytes, data, joined, 0, length);
            data = 0;
            dataEnd = length;
        }
        grow(dataEnd + 2 + to - from);
        // A line end is a blank between values, and wrong in a text, as a tab is.
        joined[dataEnd++] = '\t';
        System.arraycopy(bytes, from, joined, dataEnd, to - from);
        dataEnd += to - from;
        joined[dataEnd] = '\n';
    }

    private void grow(int length) {
        if (length > joined.length) {
            joined = Arrays.copyOf(joined, 2 * length);
        }
    }

    /// Slices the data.
    ///
    /// @return null if this is an event; else why not
    @Nullable
    String problem() {
        if (event < 0 || event == eventEnd) {
            return "The message has no event: line that says what happened.";
        }
        if (dataLines == 0) {
            return "The message has no data: line.";
        }
        byte[] in = dataLines == 1 ? bytes : joined;
        int begin = JsonScalars.blanks(in, data);
        int end = slicer.slice(in, begin);
        if (end != dataEnd) {
            if (end != JsonScalars.BROKEN) {
                slicer.broken(end, "more follows behind the object");
            }
            return JsonReader.complaint("data", slicer, data);
        }
        String wrong = slicer.unescape();
        if (wrong == null) {
            add(idColumn, id, idEnd);
            add(eventColumn, event, eventEnd);
            slicer.fields().stands(in, begin, end);
        }
        return wrong;
    }

    private void add(int column, int from, int to) {
        if (column >= 0 && from >= 0) {
            slicer.put(column, bytes, from, to);
        }
    }

    /// What its id is, byte for byte a character; empty where it has none.
    String id() {
        return id < 0 ? "" : new String(bytes, id, idEnd - id, StandardCharsets.ISO_8859_1);
    }

    /// The values of the message; valid where there is no problem.
    Fields fields() {
        return slicer.fields();
    }

    void seen(boolean[] columns) {
        boolean[] inData = paths.seen();
        for (int i = 0; i < columns.length; i++) {
            columns[i] = inData[i] || i == eventColumn || i == idColumn;
        }
    }

    List<String> ignored() {
        return paths.ignored();
    }
}
