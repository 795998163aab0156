package app.viewership.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a file looks like that is of no kind at all. To name what it lacks for some kind would only mislead.
///
/// @param begin the first characters of it
record Stranger(String begin) {

    private static final int FIRST = 1 << 12;
    private static final int LONGEST_LINE = 80;

    private static final Pattern EXPORT =
            Pattern.compile("\\{\\s*\"title\"\\s*:\\s*\"Viewings of [^\"]*\",\\s*\"dataset\"\\s*:");
    private static final Pattern PAGE =
            Pattern.compile("<(!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("<title>([^<]{1,80})</title>", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENDED =
            Pattern.compile("(?im)^#(version|fields|software|date|start-date|end-date|remark):");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f]");

    /// @param text the beginning of the log in UTF-8
    /// @param from where its first character is
    static Stranger of(byte[] text, int from) {
        return new Stranger(new String(text, from, Math.min(FIRST, text.length - from), StandardCharsets.UTF_8));
    }

    /// What is surely no log, whatever names stand in it, as the rest of a sentence; null if it may be one.
    @Nullable
    String noLog() {
        if (EXPORT.matcher(begin).lookingAt()) {
            return "describes an export and is not a log; import the files that lie beside it.";
        }
        if (PAGE.matcher(begin).lookingAt()) {
            Matcher title = TITLE.matcher(begin);
            String called = title.find() ? ", \"" + title.group(1).strip() + "\"" : "";
            return none() + "it looks like a web page" + called + ".";
        }
        return begin.startsWith("<?xml") ? none() + "it looks like XML." : null;
    }

    /// What a text is of which no kind knows a word, as the rest of a sentence; null if it is no text, or at least has
    /// the form of an extended log.
    @Nullable
    String text() {
        if (begin.isEmpty()
                || CONTROL.matcher(begin).find()
                || EXTENDED.matcher(begin).find()) {
            return null;
        }
        String line = begin.lines().findFirst().orElse("").strip();
        String first = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
        return none() + "it looks like a text that begins with \"" + first + "\".";
    }

    private static String none() {
        return Kinds.SOURCES.stream()
                .map(Kind::id)
                .collect(Collectors.joining(", ", "is of none of the kinds that this program reads (", "); "));
    }
}
