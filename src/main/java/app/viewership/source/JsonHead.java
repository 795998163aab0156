package app.viewership.source;

/// Reads the first rows of JSON Lines for the names in them.
record JsonHead(Part part, int longestRow) {

    /// Rows that tell what a file is.
    static final int ROWS = 100;

    private static final String HINT = " One object a line is expected, or one array of objects.";

    Names read(byte[] bytes, int from, int size, boolean last) {
        JsonPaths paths = new JsonPaths(part);
        JsonSlicer slicer = new JsonSlicer(paths, part.roles().size());
        int rows = 0;
        String problem = "";
        int at = from;
        // Behind each row stands a line end; where the last has none, the row needs a copy that has. What is far behind
        // the rows to look at is left out: each kind looks by itself.
        int whole = from;
        for (int i = 0; i < ROWS && whole < size; i++) {
            whole = Math.min(size, MessageEnds.lineEnd(bytes, whole, size) + 1);
        }
        byte[] text = new byte[whole + 1];
        System.arraycopy(bytes, from, text, from, whole - from);
        text[whole] = '\n';
        for (int i = 0; i < ROWS && at < whole; i++) {
            int end = MessageEnds.lineEnd(text, at, whole);
            if (end == size && !last && rows > 0) {
                break;
            }
            int begin = JsonScalars.blanks(text, at);
            if (begin < end) {
                int behind = slicer.slice(text, begin);
                if (behind == end) {
                    rows++;
                } else if (problem.isEmpty()) {
                    problem = behind == JsonScalars.BROKEN
                            ? JsonReader.complaint("row", slicer, at)
                            : "The row is no valid JSON: more follows behind the object.";
                }
            }
            at = end + 1;
        }
        return new Names("JSON objects", paths.seen(), paths.ignored(), rows, problem, HINT);
    }
}
