package app.viewership.query;

import app.viewership.source.TitleParser;
import app.viewership.store.AssetEntry;
import app.viewership.store.ClientEntry;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// How the dimensions that a kind of log describes are read off assets and clients, by the ids of the dimensions.
final class Attributes {

    /// The value where there is nothing to say, such as the season of a film.
    static final String NONE = "";

    /// How the value of an asset is read.
    static final Map<String, Function<AssetEntry, String>> OF_ASSET = Map.of(
            "program", asset -> TitleParser.parse(asset.title()).program(),
            "kind", asset -> TitleParser.parse(asset.title()).series() ? "series" : "film",
            "season", asset -> number(asset, TitleParser.parse(asset.title()).season()),
            "episode", asset -> number(asset, TitleParser.parse(asset.title()).episode()),
            "asset_id", AssetEntry::id,
            "title", AssetEntry::title);

    /// How the value of a client is read.
    static final Map<String, Function<ClientEntry, String>> OF_CLIENT =
            Map.of("device", ClientEntry::device, "user_agent", ClientEntry::userAgent, "client_ip", ClientEntry::ip);

    /// Numbers stand by number, nothing before them.
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(value -> value.isEmpty() ? -1 : Integer.parseInt(value));

    private static final Set<String> NUMBERS = Set.of("season", "episode");

    /// They say little beside each other: season 2 of what?
    private static final Set<String> NOT_FACETS = Set.of("season", "episode", "asset_id", "title");

    /// Too short to be looked for.
    private static final Set<String> NOT_SEARCHED = Set.of("season", "episode", "kind");

    private Attributes() {}

    /// The order of the values of a dimension, where rows tie.
    static Comparator<String> order(String dimension) {
        return NUMBERS.contains(dimension) ? BY_NUMBER : Comparator.naturalOrder();
    }

    static boolean facet(String dimension) {
        return !NOT_FACETS.contains(dimension);
    }

    static boolean searched(Dimension dimension) {
        return dimension.of() != Dimension.Carrier.TIME && !NOT_SEARCHED.contains(dimension.id());
    }

    private static String number(AssetEntry asset, int number) {
        return TitleParser.parse(asset.title()).series() ? Integer.toString(number) : NONE;
    }
}
