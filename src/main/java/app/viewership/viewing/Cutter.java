package app.viewership.viewing;

import java.util.Arrays;

/// Cuts stretches into viewings and sessions, in one pass.
///
/// *Viewing*: a maximal run of one viewer's usable requests on one asset in which no two neighbours are further apart
/// than the viewing gap; runs on different assets may overlap. *Session*: a maximal run of one viewer's usable requests
/// on any assets, no two neighbours further apart than the session gap; never cut at midnight nor at a file's end.
public final class Cutter {

    private int[] viewer;
    private int[] client;
    private int[] asset;
    private int[] session;
    private long[] start;
    private int[] watch;
    private int[] requests;
    private int size;
    private int sessions;

    private Cutter(int room) {
        viewer = new int[room];
        client = new int[room];
        asset = new int[room];
        session = new int[room];
        start = new long[room];
        watch = new int[room];
        requests = new int[room];
    }

    /// All viewings and sessions of `stretches`.
    public static Viewings cut(Stretches stretches, Gaps gaps) {
        // A viewing has many stretches as a rule: room for all of them would cost more than the growing does.
        Cutter cutter = new Cutter(stretches.size() / 16 + 1024);
        cutter.read(stretches, gaps);
        return new Viewings(
                cutter.viewer,
                cutter.client,
                cutter.asset,
                cutter.session,
                cutter.start,
                cutter.watch,
                cutter.requests,
                cutter.size,
                cutter.sessions);
    }

    /// The viewings of a log that tells them itself: each stretch is one, and only sessions are cut. The stretches
    /// stand in the order of their viewers; viewing `i` is stretch `i`.
    public static Viewings each(Stretches stretches, Gaps gaps) {
        int size = stretches.size();
        int[] viewer = new int[size];
        int[] session = new int[size];
        int sessions = 0;
        long sessionEnd = 0;
        for (int i = 0; i < size; i++) {
            viewer[i] = stretches.viewer(i);
            long begins = stretches.start()[i];
            long ends = begins + stretches.span()[i];
            if (i == 0 || viewer[i] != viewer[i - 1] || begins - sessionEnd > gaps.session()) {
                sessions++;
                sessionEnd = ends;
            } else {
                sessionEnd = Math.max(sessionEnd, ends);
            }
            session[i] = sessions - 1;
        }
        return new Viewings(
                viewer,
                stretches.client(),
                stretches.asset(),
                session,
                stretches.start(),
                stretches.span(),
                stretches.requests(),
                size,
                sessions);
    }

    private void read(Stretches stretches, Gaps gaps) {
        int n = stretches.size();
        int[] open = new int[largest(stretches.asset(), n) + 1];
        int currentViewer = -1;
        long sessionEnd = 0;
        for (int i = 0; i < n; i++) {
            int row = stretches.row(i);
            int v = stretches.viewer(row);
            int a = stretches.asset()[row];
            long begins = stretches.start()[row];
            long ends = begins + stretches.span()[row];
            if (v != currentViewer || begins - sessionEnd > gaps.session()) {
                sessions++;
                currentViewer = v;
                sessionEnd = ends;
            } else {
                sessionEnd = Math.max(sessionEnd, ends);
            }
            int at = open[a];
            if (at < size && asset[at] == a && viewer[at] == v && begins - (start[at] + watch[at]) <= gaps.viewing()) {
                watch[at] = (int) (Math.max(start[at] + watch[at], ends) - start[at]);
                requests[at] += stretches.requests()[row];
            } else {
                makeRoom();
                viewer[size] = v;
                client[size] = stretches.client()[row];
                asset[size] = a;
                session[size] = sessions - 1;
                start[size] = begins;
                watch[size] = (int) (ends - begins);
                requests[size] = stretches.requests()[row];
                open[a] = size++;
            }
        }
    }

    private void makeRoom() {
        if (size < viewer.length) {
            return;
        }
        int room = size + (size >> 1);
        viewer = Arrays.copyOf(viewer, room);
        client = Arrays.copyOf(client, room);
        asset = Arrays.copyOf(asset, room);
        session = Arrays.copyOf(session, room);
        start = Arrays.copyOf(start, room);
        watch = Arrays.copyOf(watch, room);
        requests = Arrays.copyOf(requests, room);
    }

    private static int largest(int[] codes, int size) {
        int largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, codes[i]);
        }
        return largest;
    }
}
