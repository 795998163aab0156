package app.viewership.viewing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The rule in the plainest words there are, as a twin of [Cutter]: slow, straight from the requests.
final class PlainCut {
    private PlainCut() {}

    /// One viewing as the twin sees it.
    ///
    /// @param session the number of sessions that come before its own, of lower viewers or earlier
    record PlainViewing(int viewer, int client, int asset, int session, long start, long end, int requests) {}

    /// Viewings by viewer, start and asset.
    static List<PlainViewing> viewings(List<Request> requests, int[] viewerOf, Gaps gaps) {
        List<Request> byTime = requests.stream()
                .sorted(Comparator.comparingLong(Request::time).thenComparingInt(Request::client))
                .toList();
        List<PlainViewing> found = new ArrayList<>();
        for (int viewer = 0; viewer < viewerOf.length; viewer++) {
            int viewerAtHand = viewer;
            List<Request> own = byTime.stream()
                    .filter(request -> viewerOf[request.client()] == viewerAtHand)
                    .toList();
            for (int asset : own.stream().mapToInt(Request::asset).distinct().toArray()) {
                List<Request> ofAsset =
                        own.stream().filter(request -> request.asset() == asset).toList();
                int from = 0;
                for (int i = 1; i <= ofAsset.size(); i++) {
                    boolean ends = i == ofAsset.size()
                            || ofAsset.get(i).time() - ofAsset.get(i - 1).time() > gaps.viewing();
                    if (ends) {
                        Request first = ofAsset.get(from);
                        found.add(new PlainViewing(
                                viewer,
                                first.client(),
                                asset,
                                sessionsUntil(own, first.time(), gaps),
                                first.time(),
                                ofAsset.get(i - 1).time(),
                                i - from));
                        from = i;
                    }
                }
            }
        }
        return numbered(found);
    }

    /// How many sessions of one viewer begin until `time`.
    private static int sessionsUntil(List<Request> own, long time, Gaps gaps) {
        int sessions = 1;
        for (int i = 1; i < own.size() && own.get(i).time() <= time; i++) {
            if (own.get(i).time() - own.get(i - 1).time() > gaps.session()) {
                sessions++;
            }
        }
        return sessions;
    }

    /// Numbers sessions over all viewers, from 0.
    private static List<PlainViewing> numbered(List<PlainViewing> found) {
        List<List<Integer>> sessions = found.stream()
                .map(viewing -> List.of(viewing.viewer(), viewing.session()))
                .distinct()
                .sorted(Comparator.<List<Integer>>comparingInt(key -> key.get(0))
                        .thenComparingInt(key -> key.get(1)))
                .toList();
        return found.stream()
                .map(v -> new PlainViewing(
                        v.viewer(),
                        v.client(),
                        v.asset(),
                        sessions.indexOf(List.of(v.viewer(), v.session())),
                        v.start(),
                        v.end(),
                        v.requests()))
                .sorted(Comparator.comparingInt(PlainViewing::viewer)
                        .thenComparingLong(PlainViewing::start)
                        .thenComparingInt(PlainViewing::asset))
                .toList();
    }

    /// Pauses longer than a second between neighbouring requests of one viewer, by the last edge not above them.
    static long[] pauses(List<Request> requests, int[] viewerOf, int[] edges) {
        long[] counts = new long[edges.length];
        for (int viewer = 0; viewer < viewerOf.length; viewer++) {
            int viewerAtHand = viewer;
            long[] times = requests.stream()
                    .filter(request -> viewerOf[request.client()] == viewerAtHand)
                    .mapToLong(Request::time)
                    .sorted()
                    .toArray();
            for (int i = 1; i < times.length; i++) {
                long pause = times[i] - times[i - 1];
                for (int bin = edges.length - 1; bin >= 0 && pause > 1; bin--) {
                    if (pause >= edges[bin]) {
                        counts[bin]++;
                        break;
                    }
                }
            }
        }
        return counts;
    }

    /// What the cut says, in the twin's words.
    static List<PlainViewing> of(Viewings viewings) {
        List<PlainViewing> all = new ArrayList<>();
        for (int i = 0; i < viewings.size(); i++) {
            all.add(new PlainViewing(
                    viewings.viewer()[i],
                    viewings.client()[i],
                    viewings.asset()[i],
                    viewings.session()[i],
                    viewings.start()[i],
                    viewings.end(i),
                    viewings.requests()[i]));
        }
        return all;
    }
}
