package app.viewership.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

    /// `SeriesTitle0, season 6`: where a drill has led.
    static String path(Dataset dataset, List<Step> steps) {
        String first = dataset.drillPath().getFirst().id();
        return steps.stream()
                .map(step -> step.dimension().equals(first)
                        ? step.value()
                        : inSentence(dataset.dimension(step.dimension()).label()) + " " + step.value())
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
