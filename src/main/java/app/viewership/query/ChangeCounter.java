package app.viewership.query;

import app.viewership.viewing.Viewings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Counts the program changes away from one program.
final class ChangeCounter {
    private final Asked asked;
    private final String program;
    private final Viewings viewings;
    private final ChangeFinder finder;
    private final Series series;
    private final Coded programs;

    /// Viewing that was left, by change.
    private int[] left = new int[64];

    /// Viewing that it was left for, by change.
    private int[] found = new int[64];

    private int changes;

    /// @param asked a question that keeps viewings of `program` alone
    ChangeCounter(Asked asked, String program) {
        this.asked = asked;
        this.program = program;
        this.viewings = asked.viewings();
        this.finder = new ChangeFinder(asked);
        this.series = Series.of(asked.dataset());
        this.programs = asked.dataset().coded(asked.dataset().landmarks().program());
    }

    Changes count() {
        Tally ofProgram = new Tally(asked.dataset(), viewings, asked.question().rule());
        Tally withChange = new Tally(asked.dataset(), viewings, asked.question().rule());
        boolean[] sessions = new boolean[viewings.sessions()];
        Parts parts = asked.parts();
        long abandons = 0;
        long toSeries = 0;
        for (int p = 0; p < parts.size(); p++) {
            Patience.check(p);
            int v = parts.viewing(p);
            ofProgram.add(0, v, parts.seconds(p), parts.counted(p));
            sessions[viewings.session()[v]] = true;
            if (!parts.counted(p) || !finder.early(v)) {
                continue;
            }
            int next = finder.next(v);
            if (next == ChangeFinder.NOTHING) {
                abandons++;
            } else if (finder.program(next) != finder.program(v)) {
                withChange.add(0, v, viewings.watch()[v], true);
                toSeries += isSeries(next) ? 1 : 0;
                add(v, next);
            }
        }
        return new Changes(
                asked.dataset().landmarks().program(),
                program,
                kindOfProgram(),
                ofProgram.sessions(0),
                ofProgram.viewers(0),
                ofProgram.viewings(0),
                changes,
                toSeries,
                changes - toSeries,
                abandons,
                withChange.viewings(0),
                withChange.sessions(0),
                withChange.viewers(0),
                earlyChangesOfAny(sessions),
                destinations());
    }

    private void add(int v, int next) {
        if (changes == left.length) {
            left = Arrays.copyOf(left, changes * 2);
            found = Arrays.copyOf(found, changes * 2);
        }
        left[changes] = v;
        found[changes++] = next;
    }

    private boolean isSeries(int v) {
        return series.holds(viewings.asset()[v]);
    }

    private String kind(int v) {
        return series.kind(viewings.asset()[v]);
    }

    private String kindOfProgram() {
        for (int asset = 0; asset < asked.dataset().assets(); asset++) {
            if (programs.has(asset, program)) {
                return series.kind(asset);
            }
        }
        return Coded.NONE;
    }

    /// The wider reading. What was watched chose the sessions and does not narrow this count; time and clients do.
    private long earlyChangesOfAny(boolean[] sessions) {
        Selection anyAsset = asked.selection().ofAnyAsset();
        long early = 0;
        for (int session = 0; session < sessions.length; session++) {
            Patience.check(session);
            if (!sessions[session]) {
                continue;
            }
            for (int v = asked.cut().firstOf(session); v < asked.cut().firstOf(session + 1); v++) {
                if (anyAsset.keepsClient(viewings.client()[v])
                        && anyAsset.keepsStart(viewings.start()[v])
                        && finder.changes(v)) {
                    early++;
                }
            }
        }
        return early;
    }

    private List<Changes.Destination> destinations() {
        LongIds ids = new LongIds();
        Tally tally = new Tally(asked.dataset(), viewings, asked.question().rule());
        Medians before = new Medians();
        Medians between = new Medians();
        int[] first = new int[changes];
        for (int c = 0; c < changes; c++) {
            int to = viewings.asset()[found[c]];
            int group = ids.of((long) programs.code(to) * 2 + (series.holds(to) ? 1 : 0));
            first[group] = first[group] == 0 ? found[c] : first[group];
            tally.add(group, left[c], viewings.watch()[left[c]], true);
            before.add(group, viewings.watch()[left[c]]);
            between.add(group, viewings.start()[found[c]] - viewings.end(left[c]));
        }
        List<Changes.Destination> destinations = new ArrayList<>();
        for (int group = 0; group < ids.size(); group++) {
            destinations.add(new Changes.Destination(
                    programs.values().get(programs.code(viewings.asset()[first[group]])),
                    kind(first[group]),
                    tally.viewings(group),
                    tally.viewers(group),
                    before.of(group),
                    between.of(group)));
        }
        destinations.sort(Comparator.comparingLong(Changes.Destination::changes)
                .reversed()
                .thenComparing(Changes.Destination::program)
                .thenComparing(Changes.Destination::kind));
        return List.copyOf(destinations);
    }
}
