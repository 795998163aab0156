package app.viewership.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the first messages of an event stream for the names in them.
record StreamHead(Part part, int longestRow) {

    private static final int MESSAGES = 100;

    private static final Pattern LINE = Pattern.compile("(id|event|data|retry)?:");
    private static final Pattern MESSAGE_LINE = Pattern.compile("(id|event|data):");

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
        if (rows == 0 || message.ignored().isEmpty()) {
            // Whoever only ever sent malformed messages, or empty ones, sent a stream and nothing else: it is read, and
            // each is rejected with its reason.
            boolean stream = isStream(new String(bytes, from, size - from, StandardCharsets.UTF_8), last);
            for (int i = 0; i < seen.length; i++) {
                seen[i] |= stream && part.roles().get(i).need() != Role.Need.NOTHING;
            }
        }
        return new Names("server-sent events", seen, message.ignored(), rows, problem, HINT);
    }

    /// Whether all lines are of an event stream, and some of a message; the last may be cut.
    private static boolean isStream(String text, boolean last) {
        List<String> lines = text.lines().toList();
        List<String> sure = lines.subList(0, lines.size() - (last && lines.size() == 1 ? 0 : 1));
        return sure.stream()
                        .allMatch(line -> line.isEmpty() || LINE.matcher(line).lookingAt())
                && sure.stream().anyMatch(line -> MESSAGE_LINE.matcher(line).lookingAt());
    }
}
