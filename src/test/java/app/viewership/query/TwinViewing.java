package app.viewership.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A viewing as the twin cuts it.
///
/// @param program series or film; a film that a series of the log is called like says that it is the film
/// @param session number over the whole log, from 1, by viewer and time
record TwinViewing(
        String viewer,
        String ip,
        String device,
        String userAgent,
        int session,
        String assetId,
        String title,
        String program,
        long start,
        long end,
        int requests) {

    private static final Pattern EPISODE = Pattern.compile("S(\\d+) E(\\d+) - (.+)");

    long watch() {
        return end - start;
    }

    boolean series() {
        return EPISODE.matcher(title).matches();
    }

    /// The value of a dimension of assets or clients.
    String value(String dimension) {
        return switch (dimension) {
            case "program" -> program();
            case "kind" -> series() ? "series" : "film";
            case "season" -> series() ? "" + Integer.parseInt(part(1, "")) : "";
            case "episode" -> series() ? "" + Integer.parseInt(part(2, "")) : "";
            case "asset_id" -> assetId;
            case "title" -> title;
            case "device" -> device;
            case "user_agent" -> userAgent;
            case "client_ip" -> ip;
            default -> throw new AssertionError(dimension);
        };
    }

    /// The series of an episode; null of a film.
    static @Nullable String seriesOf(String title) {
        Matcher matcher = EPISODE.matcher(title);
        return matcher.matches() ? matcher.group(3) : null;
    }

    private String part(int group, String otherwise) {
        Matcher matcher = EPISODE.matcher(title);
        return matcher.matches() ? matcher.group(group) : otherwise;
    }
}
