package app.viewership.viewing;

import java.util.Arrays;

/// Cuts stretches into viewings and sessions, in one pass.
///
/// *Viewing*: a maximal run of one viewer's usable requests on one asset in which no two neighbours are further apart
/// than the viewing gap; runs on different assets may overlap. *Session*: a maximal run of one viewer's usable requests
/// on any assets, no two neighbours further apart than the session gap; never cut at midnight nor at a file's end.
public final class Cutter {

    private Cutter() {}

    /// All viewings and sessions of `stretches`, which are sorted by viewer and start.
    public static Viewings cut(Stretches stretches, Gaps gaps) {
        int n = stretches.size();
        int[] viewer = new int[n];
        int[] client = new int[n];
        int[] asset = new int[n];
        int[] session = new int[n];
        long[] start = new long[n];
        int[] watch = new int[n];
        int[] requests = new int[n];
        int[] open = new int[largest(stretches.asset(), n) + 1];
        int size = 0;
        int sessions = 0;
        long sessionEnd = 0;
        for (int i = 0; i < n; i++) {
            int v = stretches.viewer()[i];
            int a = stretches.asset()[i];
            long begins = stretches.start()[i];
            long ends = begins + stretches.span()[i];
            boolean sameViewer = size > 0 && viewer[size - 1] == v;
            if (!sameViewer || begins - sessionEnd > gaps.session()) {
                sessions++;
                sessionEnd = ends;
            } else {
                sessionEnd = Math.max(sessionEnd, ends);
            }
            int at = open[a];
            if (at < size && asset[at] == a && viewer[at] == v && begins - (start[at] + watch[at]) <= gaps.viewing()) {
                watch[at] = (int) (Math.max(start[at] + watch[at], ends) - start[at]);
                requests[at] += stretches.requests()[i];
            } else {
                viewer[size] = v;
                client[size] = stretches.client()[i];
                asset[size] = a;
                session[size] = sessions - 1;
                start[size] = begins;
                watch[size] = (int) (ends - begins);
                requests[size] = stretches.requests()[i];
                open[a] = size++;
            }
        }
        return new Viewings(viewer, client, asset, session, start, watch, requests, size, sessions);
    }

    private static int largest(int[] codes, int size) {
        return size == 0 ? 0 : Arrays.stream(codes, 0, size).max().getAsInt();
    }
}
