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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Recognises what a log is by its beginning, whatever its name: which parts of which kinds it can be read as.
final class Recognition {

    private final Failures failures;
    private final Encoding encoding;
    private final byte[] text;
    private final byte[] rows;
    private final boolean last;

    /// What a log can be read as, and which of its names are then understood.
    private record Fit(Recognised what, Set<String> names) {}

    Recognition(Head head, Failures failures) throws IOException {
        this.failures = failures;
        encoding = head.encoding();
        text = head.isPlain()
                ? head.bytes()
                : encoding.toUtf8(new ByteArrayInputStream(head.bytes())).readAllBytes();
        // Thousands of small files are tables, for whom this would be half of the work.
        rows = format() == Format.JSON ? lines(text) : text;
        last = head.whole();
    }

    /// The beginning of the text as JSON Lines: the rows that tell what it is, and no more of an array than is there.
    private static byte[] lines(byte[] text) throws IOException {
        try (InputStream lines = JsonLines.of(new ByteArrayInputStream(text))) {
            byte[] rows = new byte[text.length + 1];
            int size = 0;
            int ends = 0;
            try {
                for (int got = 0; got >= 0 && ends < JsonHead.ROWS; got = lines.read(rows, size, rows.length - size)) {
                    for (int i = size; i < size + got; i++) {
                        ends += rows[i] == '\n' ? 1 : 0;
                    }
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
        Format format = format();
        List<Recognised> candidates = candidates(kinds, format);
        if (candidates.isEmpty()) {
            candidates = candidates(kinds, Format.TABLE);
        }
        List<Fit> fits = new ArrayList<>();
        Map<Recognised, SourceException> reasons = new LinkedHashMap<>();
        find(candidates.stream().filter(this::mayBe).toList(), fits, reasons);
        if (fits.isEmpty()) {
            // Why a log is none of the others is a question only where it is nothing.
            reasons.clear();
            find(candidates, fits, reasons);
            throw unfit(reasons);
        }
        return fits.stream()
                .filter(fit -> fits.stream().noneMatch(other -> explains(other, fit)))
                .sorted(Comparator.comparingInt((Fit fit) -> -fit.names.size()))
                .map(Fit::what)
                .toList();
    }

    private void find(List<Recognised> candidates, List<Fit> fits, Map<Recognised, SourceException> reasons) {
        for (Recognised what : candidates) {
            try {
                fits.add(new Fit(what, new HashSet<>(find(what).used())));
            } catch (SourceException e) {
                reasons.put(what, e);
            }
        }
    }

    private static List<Recognised> candidates(List<Kind> kinds, Format format) {
        return kinds.stream()
                .flatMap(kind -> kind.parts().stream().map(part -> new Recognised(kind, part)))
                .filter(what -> what.part().format() == format)
                .toList();
    }

    /// Why nothing fits: what the log is instead where no kind knows anything in it, else what it lacks.
    private SourceException unfit(Map<Recognised, SourceException> reasons) {
        Stranger stranger = Stranger.of(text, from());
        @Nullable String sentence = stranger.noLog();
        if (sentence == null && reasons.keySet().stream().allMatch(what -> unknown(what.part()))) {
            sentence = stranger.text();
        }
        return sentence == null ? nearest(reasons) : failures.because(sentence);
    }

    /// Whether nothing in the beginning of the log tells of a part: no name, and no row of a table without a header.
    private boolean unknown(Part part) {
        return switch (part.format()) {
            case TABLE -> {
                Header header = Header.best(part, text, from(), text.length, last, LogReader.LONGEST_ROW);
                yield header.known() == 0 && !header.looksLikeData();
            }
            case EXTENDED_LOG -> true;
            case JSON, EVENT_STREAM -> false;
        };
    }

    /// Of the reasons why nothing fits the one that helps most: of the reading that understands most, or the first.
    private SourceException nearest(Map<Recognised, SourceException> reasons) {
        int most = -1;
        SourceException nearest = failures.because("is of no kind that can be read.");
        for (Map.Entry<Recognised, SourceException> reason : reasons.entrySet()) {
            int understood = understood(reason.getKey().part());
            if (understood > most) {
                most = understood;
                nearest = reason.getValue();
            }
        }
        return nearest;
    }

    /// Whether one reading understands all that another does, and more; then the other is no question.
    private static boolean explains(Fit one, Fit other) {
        return one.names.size() > other.names.size() && one.names.containsAll(other.names);
    }

    /// How many names in the beginning of the log a part knows.
    private int understood(Part part) {
        return switch (part.format()) {
            case TABLE ->
                Header.best(part, text, from(), text.length, last, LogReader.LONGEST_ROW)
                        .known();
            case JSON ->
                new JsonHead(part, LogReader.LONGEST_ROW)
                        .read(rows, 0, rows.length, last)
                        .used(part)
                        .size();
            case EXTENDED_LOG, EVENT_STREAM -> 0;
        };
    }

    private int from() {
        int from = 0;
        while (from < text.length && text[from] <= ' ' && text[from] >= 0) {
            from++;
        }
        return from;
    }

    /// What a log looks like.
    private Format format() {
        int from = from();
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

    private boolean mayBe(Recognised what) {
        return what.part().format() != Format.TABLE || finder(what).mayFind(text, text.length, last);
    }

    private Layout find(Recognised what) throws SourceException {
        byte[] bytes = what.part().format() == Format.JSON ? rows : text;
        return finder(what).find(bytes, bytes.length, last);
    }

    private LayoutFinder finder(Recognised what) {
        return new LayoutFinder(what.kind(), what.part(), encoding, failures, LogReader.LONGEST_ROW);
    }
}
