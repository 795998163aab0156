package app.viewership.chart;

import app.viewership.query.Changes;
import app.viewership.query.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where viewers went, as one flow a destination: the first ones by name, the rest together.
///
/// @param program the program left
/// @param kind its kind
/// @param total changes away from it
/// @param targets most changes first, others last
record ChangesFlow(String program, String kind, long total, List<Target> targets) {

    /// One destination, or the others.
    ///
    /// @param kind null for the others, who are of both kinds
    record Target(String name, @Nullable String kind, long changes, Mark mark) implements Comparable<Target> {
        /// By name alone: what JFreeChart asks of a key, and never uses to put flows in order.
        @Override
        public int compareTo(Target other) {
            return name.compareTo(other.name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// @param most targets at most, the others counted as one
    static ChangesFlow of(Changes changes, int most) {
        List<Changes.Destination> all = changes.destinations();
        int named = all.size() <= most ? all.size() : Math.max(1, most - 1);
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < named; i++) {
            targets.add(target(i, all.get(i), changes));
        }
        if (named < all.size()) {
            targets.add(others(all.subList(named, all.size()), changes.changes()));
        }
        return new ChangesFlow(changes.program(), changes.kind(), changes.changes(), targets);
    }

    private static Target target(int row, Changes.Destination to, Changes changes) {
        long total = changes.changes();
        String text = to.program() + " · " + to.kind() + "\nChanges: " + Numbers.count(to.changes()) + ", "
                + Numbers.share((double) to.changes() / total) + "\nViewers: " + Numbers.count(to.viewers())
                + "\nWatched before, median: " + Numbers.clock(to.medianWatchedBefore());
        Mark mark = new Mark(row, List.of(new Step(changes.dimension(), to.program())), null, text);
        return new Target(to.program(), to.kind(), to.changes(), mark);
    }

    private static Target others(List<Changes.Destination> rest, long total) {
        long changes = rest.stream().mapToLong(Changes.Destination::changes).sum();
        String name = rest.size() == 1 ? "1 other" : "others, " + Numbers.count(rest.size());
        String text = name + "\nChanges: " + Numbers.count(changes) + ", " + Numbers.share((double) changes / total);
        return new Target(name, null, changes, new Mark(-1, List.of(), null, text));
    }
}
