package app.viewership.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells episodes from films by their titles: `S06 E05 - SeriesTitle0` is season 6, episode 5 of `SeriesTitle0`; any
/// title that does not match `S<n> E<n> - <name>` is a film.
public final class TitleParser {

    /// Nine digits are the most that surely fit a season or an episode number.
    private static final Pattern EPISODE = Pattern.compile("S([0-9]{1,9}) E([0-9]{1,9}) - (.+)", Pattern.DOTALL);

    private TitleParser() {}

    public static Title parse(String title) {
        Matcher episode = EPISODE.matcher(title);
        return episode.matches()
                ? new Title(
                        episode.group(3), true, Integer.parseInt(episode.group(1)), Integer.parseInt(episode.group(2)))
                : new Title(title, false, 0, 0);
    }
}
