package app.viewership.query;

import app.viewership.viewing.Gaps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Cuts raw rows into viewings and sessions by the words of the definitions, viewer by viewer, asset by asset.
final class TwinCut {
    private TwinCut() {}

    /// Viewings by viewer, start and asset id.
    static List<TwinViewing> viewings(List<RawRow> rows, Gaps gaps, ViewerKey key) {
        List<RawRow> usable = rows.stream()
                .filter(RawRow::usable)
                .sorted(Comparator.comparingLong(RawRow::time)
                        .thenComparing(RawRow::ip)
                        .thenComparing(RawRow::device)
                        .thenComparing(RawRow::userAgent))
                .toList();
        List<TwinViewing> found = new ArrayList<>();
        int sessions = 0;
        for (List<String> viewer : viewers(usable, key)) {
            List<RawRow> own = usable.stream()
                    .filter(row -> viewer.equals(viewer(row, key)))
                    .toList();
            List<List<RawRow>> ownSessions = runs(own, gaps.session());
            for (List<RawRow> session : ownSessions) {
                sessions++;
                List<TwinViewing> ofSession = new ArrayList<>();
                for (String asset :
                        session.stream().map(RawRow::assetId).distinct().toList()) {
                    List<RawRow> ofAsset = session.stream()
                            .filter(row -> row.assetId().equals(asset))
                            .toList();
                    for (List<RawRow> run : runs(ofAsset, gaps.viewing())) {
                        ofSession.add(viewing(String.join(" · ", viewer), run, sessions, title(rows, asset), rows));
                    }
                }
                ofSession.sort(Comparator.comparingLong(TwinViewing::start).thenComparing(TwinViewing::assetId));
                found.addAll(ofSession);
            }
        }
        return found;
    }

    private static List<List<String>> viewers(List<RawRow> usable, ViewerKey key) {
        Comparator<List<String>> byText = Comparator.comparing((List<String> viewer) -> viewer.get(0))
                .thenComparing(viewer -> viewer.get(viewer.size() > 1 ? 1 : 0))
                .thenComparing(viewer -> viewer.get(viewer.size() > 2 ? 2 : 0));
        return usable.stream()
                .map(row -> viewer(row, key))
                .distinct()
                .sorted(byText)
                .toList();
    }

    private static List<String> viewer(RawRow row, ViewerKey key) {
        return key == ViewerKey.HOUSEHOLD ? List.of(row.ip()) : List.of(row.ip(), row.device(), row.userAgent());
    }

    /// Maximal runs of rows, which come by time, with no two neighbours further apart than `gap`.
    private static List<List<RawRow>> runs(List<RawRow> rows, int gap) {
        List<List<RawRow>> runs = new ArrayList<>();
        for (RawRow row : rows) {
            if (runs.isEmpty() || row.time() - runs.getLast().getLast().time() > gap) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(row);
        }
        return runs;
    }

    private static TwinViewing viewing(String viewer, List<RawRow> run, int session, String title, List<RawRow> rows) {
        RawRow first = run.getFirst();
        return new TwinViewing(
                viewer,
                first.ip(),
                first.device(),
                first.userAgent(),
                session,
                first.assetId(),
                title,
                program(rows, title),
                first.time(),
                run.getLast().time(),
                run.size());
    }

    /// A series by its name; a film by its title, with a word more where a series of the log has that name.
    static String program(List<RawRow> rows, String title) {
        String series = TwinViewing.seriesOf(title);
        if (series != null) {
            return series;
        }
        boolean namesake = rows.stream()
                .map(row -> TwinViewing.seriesOf(title(rows, row.assetId())))
                .anyMatch(title::equals);
        return namesake ? title + " (film)" : title;
    }

    /// The title of an asset is the first in text order of those it was seen with.
    static String title(List<RawRow> rows, String assetId) {
        Function<RawRow, String> title = RawRow::title;
        return rows.stream()
                .filter(row -> row.assetId().equals(assetId))
                .map(title)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
