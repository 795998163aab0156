package app.viewership.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How names and parameters stand in a sentence.
final class Words {
    private Words() {}

    /// `client IP`: a label as it stands within a sentence.
    static String inSentence(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /// `Programs`: more than one.
    static String many(String label) {
        return label.endsWith("s") ? label : label + "s";
    }

    /// `SeriesTitle0`, `Season 6`, `S06 E05 - SeriesTitle0`: a step as people read it.
    static String step(Dataset dataset, Step step) {
        return switch (step.dimension()) {
            case "season", "episode" -> dataset.dimension(step.dimension()).label() + " " + step.value();
            case "asset_id" -> title(dataset, step.value());
            default -> step.value();
        };
    }

    private static String title(Dataset dataset, String id) {
        Coded ids = dataset.coded("asset_id");
        @Nullable Integer code = ids.code(id);
        for (int asset = 0; code != null && asset < dataset.assets(); asset++) {
            if (ids.codes()[asset] == code) {
                return dataset.coded("title").value(asset);
            }
        }
        return id;
    }

    /// `SeriesTitle0, season 6`: where a drill has led. The title of an asset says all that was before it.
    static String path(Dataset dataset, List<Step> steps) {
        String last = dataset.drillPath().getLast().id();
        if (!steps.isEmpty() && steps.getLast().dimension().equals(last)) {
            return step(dataset, steps.getLast());
        }
        String first = dataset.drillPath().getFirst().id();
        return steps.stream()
                .map(step -> step.dimension().equals(first) ? step.value() : inSentence(step(dataset, step)))
                .collect(Collectors.joining(", "));
    }

    /// `By device and user agent`: the title of a grouping.
    static String grouping(Dataset dataset, List<String> dimensions) {
        if (dimensions.isEmpty()) {
            return "Everything selected";
        }
        return "By "
                + dimensions.stream()
                        .map(id -> inSentence(dataset.dimension(id).label()))
                        .collect(Collectors.joining(" and "));
    }

    /// `1 h 30 min`, `45 min`, `30 s`: seconds in the largest units that leave nothing out.
    static String duration(long seconds) {
        if (seconds == 0) {
            return "0 s";
        }
        StringBuilder words = new StringBuilder();
        append(words, seconds / 3600, "h");
        append(words, seconds / 60 % 60, "min");
        append(words, seconds % 60, "s");
        return words.toString();
    }

    private static void append(StringBuilder words, long number, String unit) {
        if (number != 0) {
            words.append(words.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
        }
    }
}
