package app.viewership.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What of a library's requests is looked for: those of some clients, of one asset or any, in a span of time.
///
/// @param clients codes, sorted
/// @param asset code, or [Library#ANY_ASSET]
/// @param from first second
/// @param to last second
record RequestSearch(int[] clients, int asset, long from, long to) {

    /// By time, then log, then line.
    static final Comparator<LoggedRequest> ORDER = Comparator.comparingLong(LoggedRequest::time)
            .thenComparingInt(request -> request.file().id())
            .thenComparingLong(LoggedRequest::line);

    /// The segments that can hold one.
    List<SegmentInfo> segmentsOf(Contents contents) {
        return contents.segments().stream().filter(this::canBeIn).toList();
    }

    private boolean canBeIn(SegmentInfo segment) {
        if (segment.maxTime() < from || segment.minTime() > to) {
            return false;
        }
        int at = Arrays.binarySearch(clients, segment.minClient());
        int next = at >= 0 ? at : -at - 1;
        return next < clients.length && clients[next] <= segment.maxClient();
    }

    /// Hands over those in a segment.
    void in(SegmentInfo segment, Requests requests, LedgerEntry file, Consumer<LoggedRequest> found) {
        for (int i = 0; i < requests.size(); i++) {
            int client = requests.client()[i];
            int hasAsset = requests.asset()[i];
            long time = requests.time()[i];
            if (time >= from
                    && time <= to
                    && (asset == Library.ANY_ASSET || asset == hasAsset)
                    && Arrays.binarySearch(clients, client) >= 0) {
                long line = segment.firstLine() + requests.line()[i];
                found.accept(new LoggedRequest(file, line, client, hasAsset, time, requests.status()[i]));
            }
        }
    }

    static Map<Integer, LedgerEntry> byId(List<LedgerEntry> ledger) {
        Map<Integer, LedgerEntry> byId = new HashMap<>();
        ledger.forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }
}
