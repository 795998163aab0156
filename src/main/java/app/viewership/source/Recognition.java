package app.viewership.source;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Recognises what a log is by its beginning, whatever its name: which parts of which kinds it can be read as.
final class Recognition {

    private final Failures failures;
    private final Encoding encoding;
    private final byte[] text;
    private final byte[] rows;
    private final boolean last;

    /// What a log can be read as, and which of its names are then understood.
    private record Fit(Recognised what, Set<String> names) {}

    /// @param head the first bytes of the log, unpacked
    /// @param whole whether there are no others
    Recognition(byte[] head, boolean whole, Failures failures) throws IOException {
        this.failures = failures;
        encoding = Encoding.of(head, whole);
        text = encoding.toUtf8(new ByteArrayInputStream(head)).readAllBytes();
        rows = lines(text);
        last = whole;
    }

    /// The text as JSON Lines; if it is an array, as much of it as is there.
    private static byte[] lines(byte[] text) throws IOException {
        try (InputStream lines = JsonLines.of(new ByteArrayInputStream(text))) {
            byte[] rows = new byte[text.length + 1];
            int size = 0;
            try {
                for (int got = 0; got >= 0; got = lines.read(rows, size, rows.length - size)) {
                    size += got;
                }
            } catch (EOFException e) {
                // Only the beginning of an array is there.
                return Arrays.copyOf(rows, size);
            }
            return Arrays.copyOf(rows, size);
        }
    }

    /// What fits, best first.
    ///
    /// @throws SourceException if nothing does
    List<Recognised> of(List<Kind> kinds) throws SourceException {
        List<Fit> fits = new ArrayList<>();
        SourceException nearest = null;
        int nearness = -1;
        for (Kind kind : kinds) {
            for (Part part : kind.parts()) {
                Recognised what = new Recognised(kind, part);
                try {
                    Layout layout = find(what);
                    fits.add(new Fit(what, new HashSet<>(layout.used())));
                } catch (SourceException e) {
                    int near = nearness(part);
                    if (near > nearness) {
                        nearness = near;
                        nearest = e;
                    }
                }
            }
        }
        if (fits.isEmpty() && nearest != null) {
            throw nearest;
        }
        return fits.stream()
                .filter(fit -> fits.stream().noneMatch(other -> explains(other, fit)))
                .sorted(Comparator.comparingInt((Fit fit) -> -fit.names.size()))
                .map(Fit::what)
                .toList();
    }

    /// Whether one reading understands all that another does, and more; then the other is no question.
    private static boolean explains(Fit one, Fit other) {
        return one.names.size() > other.names.size() && one.names.containsAll(other.names);
    }

    /// How near a log comes to a part that it does not fit: the sentence about the nearest helps most.
    private int nearness(Part part) {
        int from = 0;
        while (from < text.length && text[from] <= ' ' && text[from] >= 0) {
            from++;
        }
        if (part.format() != format(from)) {
            return 0;
        }
        return 1
                + switch (part.format()) {
                    case TABLE ->
                        Header.best(part, text, from, text.length, last, LogReader.LONGEST_ROW)
                                .known();
                    case EXTENDED_LOG -> 1;
                    case JSON ->
                        new JsonHead(part, LogReader.LONGEST_ROW)
                                .read(rows, 0, rows.length, last)
                                .used(part)
                                .size();
                    case EVENT_STREAM -> 1;
                };
    }

    /// What a log looks like.
    private Format format(int from) {
        String begin = new String(text, from, Math.min(8, text.length - from), StandardCharsets.UTF_8);
        if (begin.startsWith("{") || begin.startsWith("[")) {
            return Format.JSON;
        }
        if (begin.startsWith("#")) {
            return Format.EXTENDED_LOG;
        }
        boolean stream = Stream.of(":", "id:", "event:", "data:", "retry:").anyMatch(begin::startsWith);
        return stream ? Format.EVENT_STREAM : Format.TABLE;
    }

    private Layout find(Recognised what) throws SourceException {
        byte[] bytes = what.part().format() == Format.JSON ? rows : text;
        LayoutFinder finder = new LayoutFinder(what.kind(), what.part(), encoding, failures, LogReader.LONGEST_ROW);
        return finder.find(bytes, bytes.length, last);
    }
}
