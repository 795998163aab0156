package app.viewership.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The way down the drill path. A level that says nothing under the steps taken, such as the season of a film, is
/// passed by.
final class Drill {
    private Drill() {}

    /// The level below `steps`; empty at the bottom.
    static Optional<Dimension> below(Dataset dataset, List<Step> steps) {
        int taken = 0;
        for (int level = 0; level < dataset.drillPath().size(); level++) {
            String id = dataset.drillPath().get(level).id();
            if (steps.stream().anyMatch(step -> step.dimension().equals(id))) {
                taken = level + 1;
            }
        }
        return dataset.drillPath().stream()
                .skip(taken)
                .filter(level -> says(dataset, level, steps))
                .findFirst();
    }

    /// The level whose values are the rows of a table: the one below `steps`, or where there is none, the last.
    static Dimension rows(Dataset dataset, List<Step> steps) {
        return below(dataset, steps).orElse(dataset.drillPath().getLast());
    }

    private static boolean says(Dataset dataset, Dimension level, List<Step> steps) {
        Coded values = dataset.coded(level.id());
        List<Coded> taken = new ArrayList<>();
        for (Step step : steps) {
            taken.add(dataset.coded(step.dimension()));
        }
        for (int asset = 0; asset < dataset.assets(); asset++) {
            boolean under = true;
            for (int s = 0; s < steps.size() && under; s++) {
                under = taken.get(s).dimension().of() != Dimension.Carrier.ASSET
                        || taken.get(s).has(asset, steps.get(s).value());
            }
            if (under && !values.value(asset).equals(values.none())) {
                return true;
            }
        }
        return false;
    }
}
