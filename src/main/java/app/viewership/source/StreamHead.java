package app.viewership.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads the first messages of an event stream for the names in them.
record StreamHead(Part part, int longestRow) {

    private static final int MESSAGES = 100;

    private static final String HINT =
            " Lines \"event:\" and \"data:\" are expected, and a blank line behind each event.";

    Names read(byte[] bytes, int from, int size, boolean last) {
        Message message = new Message(part);
        MessageEnds ends = new MessageEnds(longestRow);
        boolean[] seen = new boolean[part.roles().size()];
        byte[] text = Arrays.copyOf(bytes, size + 1);
        text[size] = '\n';
        int rows = 0;
        String problem = "";
        int at = from;
        for (int i = 0; i < MESSAGES && at < size; i++) {
            int end = ends.end(text, at, size, last);
            if (end == RowScanner.MORE) {
                break;
            }
            if (message.read(text, at, end)) {
                @Nullable String wrong = message.problem();
                if (wrong == null) {
                    rows++;
                } else if (problem.isEmpty()) {
                    problem = wrong;
                }
            }
            at = end;
        }
        message.seen(seen);
        if (rows == 0) {
            Arrays.fill(seen, false);
        }
        return new Names("server-sent events", seen, message.ignored(), rows, problem, HINT);
    }
}
