package app.viewership.query;

import app.viewership.query.Dimension.Carrier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names of groups: their values in the dimensions grouped by.
final class Names {
    private final Asked asked;
    private final Naming naming;
    private final List<@Nullable Coded> coded = new ArrayList<>();
    private final List<TimeDimension> times = new ArrayList<>();
    private final @Nullable TimeAxis axis;
    private @Nullable Set<List<Integer>> divided;

    Names(Asked asked, Naming naming, @Nullable Grain grain) {
        this.asked = asked;
        this.naming = naming;
        Dataset dataset = asked.dataset();
        for (String id : naming.dimensions()) {
            TimeDimension time = TimeDimension.of(id).orElse(null);
            coded.add(time == null ? dataset.coded(id) : null);
            if (time != null) {
                times.add(time);
            }
        }
        axis = times.isEmpty() ? null : axis(grain);
    }

    private TimeAxis axis(@Nullable Grain grain) {
        Dataset dataset = asked.dataset();
        Spans spans = asked.selection().spans();
        long from = dataset.extent().firstStand();
        long to = dataset.isEmpty() ? from : dataset.extent().lastStand() + 1;
        if (spans != null && spans.size() > 0) {
            from = Math.max(from, spans.from()[0]);
            to = Math.min(to, spans.to()[spans.size() - 1]);
        } else if (spans != null) {
            to = from;
        }
        return TimeAxis.of(times, grain, asked.question().zone(), from, to);
    }

    @Nullable
    TimeAxis axis() {
        return axis;
    }

    List<Coded> ofAssets() {
        return of(Carrier.ASSET);
    }

    List<Coded> ofClients() {
        return of(Carrier.CLIENT);
    }

    private List<Coded> of(Carrier carrier) {
        List<Coded> found = new ArrayList<>();
        for (Coded each : coded) {
            if (each != null && each.dimension().of() == carrier) {
                found.add(each);
            }
        }
        return found;
    }

    /// The code of a group's value in dimension `d`.
    int code(Grouper groups, int d, int group) {
        Coded values = coded.get(d);
        if (values != null) {
            return groups.value(values.dimension().of() == Carrier.ASSET, among(d), group);
        }
        TimeAxis over = Objects.requireNonNull(axis);
        return over.values()[time(d)][groups.time(group)];
    }

    /// How many dimensions of the same carrier stand before dimension `d`.
    private int among(int d) {
        Carrier carrier = Objects.requireNonNull(coded.get(d)).dimension().of();
        int before = 0;
        for (Coded each : coded.subList(0, d)) {
            before += each != null && each.dimension().of() == carrier ? 1 : 0;
        }
        return before;
    }

    /// How many time dimensions stand before dimension `d`.
    private int time(int d) {
        int before = 0;
        for (Coded each : coded.subList(0, d)) {
            before += each == null ? 1 : 0;
        }
        return before;
    }

    /// The cell of a group in dimension `d`.
    Object cell(Grouper groups, int d, int group) {
        int code = code(groups, d, group);
        Coded values = coded.get(d);
        if (values != null) {
            return values.values().get(code);
        }
        TimeDimension dimension = times.get(time(d));
        return dimension == TimeDimension.TIME
                ? (Object) Objects.requireNonNull(axis).grains().edges()[code]
                : dimension.texts().get(code);
    }

    /// Which of two groups stands first by name: by the first dimension in which they differ.
    int compare(Grouper groups, int one, int other) {
        for (int d = 0; d < coded.size(); d++) {
            int order = Integer.compare(code(groups, d, one), code(groups, d, other));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// The steps that select a group.
    List<Step> path(Grouper groups, int group) {
        if (drills()) {
            return down(groups.asset(group));
        }
        List<Step> path = new ArrayList<>();
        for (int d = 0; d < coded.size(); d++) {
            String id = naming.dimensions().get(d);
            if (!id.equals(TimeDimension.TIME.id())) {
                path.add(new Step(id, (String) cell(groups, d, group)));
            }
            // What stands before the key tells rows of one value apart, as a system does its versions.
            if (naming.key().equals(id)) {
                break;
            }
        }
        return path;
    }

    /// The steps down the drill path to the level that the rows are, of those that all of a group shares: what it is
    /// grouped by, and what the drill says of every group.
    ///
    /// @param asset any of the group
    private List<Step> down(int asset) {
        List<Step> path = new ArrayList<>();
        for (Dimension level : asked.dataset().drillPath()) {
            String id = level.id();
            boolean last = id.equals(naming.key());
            Coded values = asked.dataset().coded(id);
            Step step = new Step(id, values.value(asset));
            boolean shared = last
                    || naming.dimensions().contains(id)
                    || asked.question().drill().contains(step);
            // What has no season is named by its program, unless nothing names it yet, or others of the program have
            // one.
            boolean says = !step.value().equals(values.none())
                    || (last && (asked.question().drill().containsAll(path) || isDivided(asset)));
            if (shared && says) {
                path.add(step);
            }
            if (last) {
                break;
            }
        }
        return path;
    }

    /// Whether what stands above an asset on the drill path is divided by the level that the rows are.
    private boolean isDivided(int asset) {
        if (divided == null) {
            Coded rows = asked.dataset().coded(naming.key());
            divided = new HashSet<>();
            for (int other = 0; other < asked.dataset().assets(); other++) {
                if (!rows.value(other).equals(rows.none())) {
                    divided.add(above(other));
                }
            }
        }
        return divided.contains(above(asset));
    }

    /// The codes of an asset in the levels above the rows.
    private List<Integer> above(int asset) {
        return asked.dataset().drillPath().stream()
                .takeWhile(level -> !level.id().equals(naming.key()))
                .map(level -> asked.dataset().coded(level.id()).code(asset))
                .toList();
    }

    /// Whether the rows are a level of the drill path.
    private boolean drills() {
        return asked.dataset().drillPath().stream().anyMatch(level -> level.id().equals(naming.key()));
    }
}
