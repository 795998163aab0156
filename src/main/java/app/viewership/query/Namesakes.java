package app.viewership.query;

import app.viewership.source.Title;
import app.viewership.source.TitleParser;
import app.viewership.store.AssetEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A program is a series or a film; where one of each has the same name, they are two programs.
final class Namesakes {
    private Namesakes() {}

    /// The program of each asset: `Fargo`, and where there is a series of that name, the film is `Fargo (film)`.
    static List<String> apart(List<AssetEntry> assets) {
        Set<String> series = assets.stream()
                .map(asset -> TitleParser.parse(asset.title()))
                .filter(Title::series)
                .map(Title::program)
                .collect(Collectors.toSet());
        return assets.stream()
                .map(asset -> TitleParser.parse(asset.title()))
                .map(title -> !title.series() && series.contains(title.program())
                        ? title.program() + " (film)"
                        : title.program())
                .toList();
    }
}
