package app.viewership.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What stream a file on a server belongs to, told by its path: `/show/s01e02/720p/seg-17.ts` and
/// `/show/s01e02/master.m3u8` both belong to `/show/s01e02`, while `/films/one.mp4` is a film by itself.
final class StreamPath {

    /// Files that are a piece of a stream, or list the pieces.
    private static final Set<String> PIECES = Set.of(
            "ts", "m2ts", "m4s", "m4f", "m4a", "m4v", "cmfv", "cmfa", "cmft", "aac", "ac3", "ec3", "vtt", "webvtt",
            "ttml", "m3u8", "mpd", "ism", "ismc", "key", "dash", "f4m", "init");

    /// A whole film may be such a file, and a piece as well.
    private static final Set<String> EITHER = Set.of("mp4", "mp3", "webm");

    private static final Pattern PIECE =
            Pattern.compile("(?:.*[_-])?(?:init|seg|segment|chunk|frag|fragment|part|piece)[_-]?\\d*");

    /// Folders that tell only the quality, the track or the packaging.
    private static final Pattern LEVEL = Pattern.compile("\\d{3,4}p\\d{0,3}|\\d+k(?:bps)?|v\\d+|audio|video|subs|"
            + "subtitles|hls|dash|cmaf|(?:stream|level|track|rendition|quality|chunklist|seg|segments|chunks)[_-]?\\d*|"
            + "(?:audio|video|subs|subtitles)[_-][a-z0-9]{1,8}|low|mid|medium|high|hd|sd|uhd|4k");

    private StreamPath() {}

    /// Where the stream's own part of a path ends.
    static int end(byte[] bytes, int from, int to) {
        int slash = lastSlash(bytes, from, to);
        if (slash <= from || !isPiece(text(bytes, slash + 1, to))) {
            return to;
        }
        int end = slash;
        while (true) {
            int above = lastSlash(bytes, from, end);
            // Something is left of it in any case.
            if (above <= from || !LEVEL.matcher(text(bytes, above + 1, end)).matches()) {
                return end;
            }
            end = above;
        }
    }

    private static int lastSlash(byte[] bytes, int from, int to) {
        int i = to - 1;
        while (i >= from && bytes[i] != '/') {
            i--;
        }
        return i;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private static boolean isPiece(String file) {
        int dot = file.lastIndexOf('.');
        String ending = file.substring(dot + 1);
        return dot >= 0
                && (PIECES.contains(ending)
                        || (EITHER.contains(ending)
                                && PIECE.matcher(file.substring(0, dot)).matches()));
    }

    /// What a stream is part of: the folder that it is in, with those above; the stream itself where there is none.
    static String program(String stream) {
        int from = stream.startsWith("/") ? 1 : 0;
        int slash = stream.lastIndexOf('/');
        return slash <= from ? stream.substring(from) : stream.substring(from, slash);
    }
}
