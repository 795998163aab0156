package app.viewership.query;

import app.viewership.source.Kind;
import app.viewership.viewing.Viewings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Counts the audience of one program: of each viewer and ISO week, what of the program was watched, and beside it.
///
/// Filters, period and rule are the question's; its drill is not, for what else was watched lies beside it.
final class ProfileCounter {
    private final Asked asked;
    private final Coded programs;
    private final Coded languages;
    private final Coded values;
    private final int program;
    private final Buckets weeks;
    private final long enough;
    private final Map<List<Object>, Counts> counts = new HashMap<>();

    /// What was counted of a week and a country, or of a week and all.
    ///
    /// @param week its first second
    /// @param value the country, or [ProfileTable#ALL]
    /// @param viewers at least 1
    /// @param seconds watch time of the program
    /// @param many viewers with at least the hours that are many
    /// @param languages viewers who watched in more than one language that week, of those languages that are known
    /// @param others other programs that they watched that week, summed over viewers
    /// @param only viewers without any
    record Group(
            long week, String value, long viewers, long seconds, long many, long languages, long others, long only) {}

    private static final class Counts {
        private long viewers;
        private long seconds;
        private long many;
        private long languages;
        private long others;
        private long only;
    }

    /// What one viewer did in one week.
    private static final class Week {
        private final Map<Integer, Long> secondsByValue = new TreeMap<>();
        private final Set<Integer> programs = new TreeSet<>();
        private final Set<Integer> languages = new TreeSet<>();
    }

    private ProfileCounter(Asked asked, Kind.Profile profile, int program) {
        Dataset dataset = asked.dataset();
        this.asked = asked;
        this.programs = dataset.coded(dataset.landmarks().program());
        this.languages = dataset.coded(profile.language());
        this.values = dataset.coded(profile.by());
        this.program = program;
        Extent all = dataset.extent();
        this.weeks = dataset.isEmpty()
                ? Buckets.NONE
                : Buckets.of(Grain.WEEK, asked.question().zone(), all.first(), all.last() + 1);
        this.enough = asked.question().rule().thresholds().manyHours() * 3600L;
    }

    /// The groups of a program, in no order.
    static List<Group> of(Asked asked, Kind.Profile profile, String program) {
        Asked beside = asked.with(asked.question().withDrill(List.of()));
        Integer code =
                asked.dataset().coded(asked.dataset().landmarks().program()).code(program);
        return code == null ? List.of() : new ProfileCounter(beside, profile, code).count();
    }

    private List<Group> count() {
        Parts parts = asked.parts();
        Viewings viewings = asked.viewings();
        for (int from = 0; from < parts.size(); ) {
            int viewer = viewings.viewer()[parts.viewing(from)];
            int to = from;
            while (to < parts.size() && viewings.viewer()[parts.viewing(to)] == viewer) {
                Patience.check(to++);
            }
            viewer(from, to);
            from = to;
        }
        List<Group> groups = new ArrayList<>();
        counts.forEach((key, of) -> groups.add(new Group(
                (Long) key.get(0),
                (String) key.get(1),
                of.viewers,
                of.seconds,
                of.many,
                of.languages,
                of.others,
                of.only)));
        return groups;
    }

    /// A viewer's parts stand together; those of a program are looked for first, for most viewers have none.
    private void viewer(int from, int to) {
        Parts parts = asked.parts();
        Viewings viewings = asked.viewings();
        boolean watches = false;
        for (int p = from; p < to && !watches; p++) {
            watches = programs.code(viewings.asset()[parts.viewing(p)]) == program;
        }
        if (!watches) {
            return;
        }
        Map<Integer, Week> byWeek = new TreeMap<>();
        for (int p = from; p < to; p++) {
            int i = parts.viewing(p);
            int asset = viewings.asset()[i];
            long at = parts.time().countsWhole() ? parts.stands(p) : parts.start(p);
            Week week = byWeek.computeIfAbsent(weeks.at(at), number -> new Week());
            week.programs.add(programs.code(asset));
            if (isTold(languages.values().get(languages.code(asset)))) {
                week.languages.add(languages.code(asset));
            }
            if (programs.code(asset) == program) {
                week.secondsByValue.merge(values.code(viewings.client()[i]), (long) parts.seconds(p), Long::sum);
            }
        }
        byWeek.forEach((number, week) -> add(weeks.edges()[number], week));
    }

    /// That nobody knows a language makes none of its own.
    private boolean isTold(String language) {
        return !Coded.isNone(language)
                && !language.equals(asked.dataset().kind().empty());
    }

    private void add(long start, Week week) {
        if (week.secondsByValue.isEmpty()) {
            return;
        }
        long all = 0;
        for (Map.Entry<Integer, Long> of : week.secondsByValue.entrySet()) {
            add(start, values.values().get(of.getKey()), of.getValue(), week);
            all += of.getValue();
        }
        add(start, ProfileTable.ALL, all, week);
    }

    private void add(long start, String value, long seconds, Week week) {
        Counts to = counts.computeIfAbsent(List.of(start, value), key -> new Counts());
        int others = week.programs.size() - 1;
        to.viewers++;
        to.seconds += seconds;
        to.many += seconds >= enough ? 1 : 0;
        to.languages += week.languages.size() > 1 ? 1 : 0;
        to.others += others;
        to.only += others == 0 ? 1 : 0;
    }
}
