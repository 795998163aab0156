package app.viewership.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads the rows of blocks of JSON Lines. Not for several threads.
final class JsonReader implements BlockReader {

    /// Bytes of a byte order mark.
    private static final int MARK = 3;

    private final RowRules rules;
    private final JsonSlicer slicer;
    private int lines;
    private int blank;

    /// The row kept last with its line end; no length if the row before this one was another.
    private int kept;

    private int keptLength;

    JsonReader(Layout layout) {
        rules = new RowRules(layout);
        slicer = new JsonSlicer(
                new JsonPaths(layout.part()), layout.part().roles().size());
    }

    @Override
    public BlockCount read(Block block, RowHandler handler) {
        lines = 0;
        blank = 0;
        keptLength = 0;
        byte[] bytes = block.bytes();
        int at = block.from();
        while (at < block.to()) {
            if (keptLength > 0
                    && at + keptLength <= block.to()
                    && Arrays.equals(bytes, kept, kept + keptLength, bytes, at, at + keptLength)) {
                handler.again(lines);
                at += keptLength;
            } else {
                at = row(block, at, handler);
            }
            lines++;
        }
        return new BlockCount(lines, lines, blank);
    }

    private int row(Block block, int from, RowHandler handler) {
        byte[] bytes = block.bytes();
        keptLength = 0;
        int begin = JsonScalars.blanks(bytes, from);
        if (isEnd(bytes[begin]) && rules.broken(bytes, from, begin, false, false) == null) {
            blank++;
            return after(block, begin);
        }
        if (isMark(bytes, from)) {
            begin = JsonScalars.blanks(bytes, from + MARK);
        }
        int end = slicer.slice(bytes, begin);
        String reason;
        if (end != JsonScalars.BROKEN && isEnd(bytes[end])) {
            reason = rules.broken(bytes, from, end, false, slicer.beyondAscii);
            if (reason == null) {
                reason = slicer.unescape();
            }
            if (reason == null) {
                slicer.fields().stands(bytes, begin, end);
                reason = handler.row(lines, slicer.fields());
            }
        } else {
            if (end != JsonScalars.BROKEN) {
                slicer.broken(end, "more follows behind the object");
            }
            end = MessageEnds.lineEnd(bytes, begin, block.to());
            reason = broken(bytes, from, end);
        }
        int next = after(block, end);
        if (reason != null) {
            handler.rejected(rules.reject(bytes, from, end, block.dropped(), lines, reason));
        } else if (bytes[next - 1] == '\n') {
            kept = from;
            keptLength = next - from;
        }
        return next;
    }

    private String broken(byte[] bytes, int from, int end) {
        String reason = rules.unreadable(bytes, from, end);
        return reason == null ? complaint("row", slicer, from) : reason;
    }

    /// What is wrong with an object that could not be sliced.
    ///
    /// @param what it is, for people
    /// @param from where it begins
    static String complaint(String what, JsonSlicer slicer, int from) {
        String before = new String(slicer.bytes, from, slicer.problemAt - from, StandardCharsets.UTF_8);
        return "The " + what + " is no valid JSON: " + slicer.problem + " (character "
                + (before.codePointCount(0, before.length()) + 1) + ").";
    }

    /// Where files were put one behind another, a byte order mark may stand before any row.
    private static boolean isMark(byte[] bytes, int from) {
        return bytes[from] == (byte) 0xEF && bytes[from + 1] == (byte) 0xBB && bytes[from + 2] == (byte) 0xBF;
    }

    private static boolean isEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private static int after(Block block, int end) {
        byte[] bytes = block.bytes();
        int next = end + 1;
        return bytes[end] == '\r' && next < block.to() && bytes[next] == '\n' ? next + 1 : next;
    }
}
