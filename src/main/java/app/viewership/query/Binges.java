package app.viewership.query;

import app.viewership.viewing.Viewings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts binges. What an episode was watched for in a session is the sum over its viewings there, as far as the
/// question keeps them.
final class Binges {
    private final Asked asked;
    private final Coded programs;
    private final Series series;
    private final Rule rule;

    /// What tells episodes apart: one of which something else was said in time is one all the same.
    private final Coded identities;

    /// Watch time by episode, of the session at hand.
    private final long[] watch;

    /// Episodes watched far enough by program, of the session at hand.
    private final int[] episodes;

    private final int[] most;
    private final Tally tally;

    private Binges(Asked asked) {
        Rule rule = asked.question().rule();
        this.asked = asked;
        this.programs = asked.dataset().coded(asked.dataset().landmarks().program());
        this.series = Series.of(asked.dataset());
        this.rule = rule;
        this.identities = asked.dataset().coded(asked.dataset().landmarks().asset());
        this.watch = new long[identities.values().size()];
        this.episodes = new int[programs.values().size()];
        this.most = new int[programs.values().size()];
        this.tally = new Tally(asked.dataset(), asked.viewings(), rule);
    }

    static List<Binge> of(Asked asked) {
        Binges binges = new Binges(asked);
        Viewings viewings = asked.viewings();
        Parts parts = asked.parts();
        for (int from = 0; from < parts.size(); ) {
            int session = viewings.session()[parts.viewing(from)];
            int to = from;
            while (to < parts.size() && viewings.session()[parts.viewing(to)] == session) {
                Patience.check(to++);
            }
            binges.session(from, to);
            from = to;
        }
        return binges.found();
    }

    private void session(int from, int to) {
        int[] assets = assets(from, to);
        for (int asset : assets) {
            if (series.holds(asset) && watch[identities.code(asset)] >= enough(asset)) {
                episodes[programs.code(asset)]++;
            }
        }
        int first = asked.parts().viewing(from);
        for (int asset : assets) {
            int program = programs.code(asset);
            if (episodes[program] >= asked.question().rule().thresholds().bingeEpisodes()) {
                tally.add(program, first, 0, true);
                most[program] = Math.max(most[program], episodes[program]);
            }
            episodes[program] = 0;
            watch[identities.code(asset)] = 0;
        }
    }

    /// Seconds of an episode that are enough: a share of its runtime, or where nobody says that, of the rule's.
    private long enough(int asset) {
        int told = asked.dataset().runtime(asset);
        return Math.ceilDiv(
                (long) (told > 0 ? told : rule.runtime()) * rule.thresholds().bingePercent(), 100);
    }

    /// Sums up the watch time of the episodes in a session, and names the first asset of each.
    private int[] assets(int from, int to) {
        Map<Integer, Integer> assets = new LinkedHashMap<>();
        for (int p = from; p < to; p++) {
            int asset = asked.viewings().asset()[asked.parts().viewing(p)];
            int episode = identities.code(asset);
            watch[episode] += asked.parts().seconds(p);
            assets.putIfAbsent(episode, asset);
        }
        return assets.values().stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Binge> found() {
        List<Binge> found = new ArrayList<>();
        for (int program = 0; program < most.length; program++) {
            if (tally.sessions(program) > 0) {
                found.add(new Binge(
                        programs.values().get(program),
                        tally.sessions(program),
                        tally.viewers(program),
                        most[program]));
            }
        }
        found.sort(Comparator.comparingLong(Binge::binges).reversed());
        return List.copyOf(found);
    }
}
