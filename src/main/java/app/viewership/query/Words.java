package app.viewership.query;

import app.viewership.source.Dimension.Saying;
import app.viewership.source.Kind;
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

    /// `Production ended`: words as a sentence begins with them.
    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// `Programs`, `Activities`: more than one.
    static String many(String label) {
        if (label.endsWith("s")) {
            return label;
        }
        return label.endsWith("y") ? label.substring(0, label.length() - 1) + "ies" : label + "s";
    }

    /// `a show`, `an activity`: one of it, within a sentence.
    static String one(String label) {
        String word = inSentence(label);
        return ("aeiou".indexOf(word.charAt(0)) < 0 ? "a " : "an ") + word;
    }

    /// `several genres`, `authors of several nationalities`: more than one value of it, within a sentence.
    static String several(String label) {
        int whose = label.indexOf("'s ");
        return whose < 0
                ? "several " + inSentence(many(label))
                : inSentence(many(label.substring(0, whose))) + " of several " + many(label.substring(whose + 3));
    }

    /// `SeriesTitle0`, `Season 6`, `S06 E05 - SeriesTitle0`: a step as people read it.
    static String step(Dataset dataset, Step step) {
        Saying words = dataset.described(step.dimension())
                .map(app.viewership.source.Dimension::words)
                .orElse(Saying.ITSELF);
        return switch (words.how()) {
            case ITSELF -> Coded.said(step.value());
            case LABELLED -> dataset.dimension(step.dimension()).label() + " " + Coded.said(step.value());
            case BY -> by(dataset, step);
        };
    }

    private static String by(Dataset dataset, Step step) {
        Coded values = dataset.coded(step.dimension());
        for (int carrier = 0; carrier < values.carriers(); carrier++) {
            if (values.has(carrier, step.value())) {
                return said(dataset, step.dimension()).value(carrier);
            }
        }
        return step.value();
    }

    /// The dimension whose values say those of another, as titles say assets.
    static Coded said(Dataset dataset, String dimension) {
        return dataset.coded(dataset.described(dimension)
                .map(app.viewership.source.Dimension::words)
                .filter(words -> words.how() == Saying.How.BY)
                .map(Saying::dimension)
                .orElse(dimension));
    }

    /// `SeriesTitle0, season 6`: where a drill has led. The title of an asset says all that was before it.
    static String path(Dataset dataset, List<Step> steps) {
        String last = dataset.landmarks().asset();
        if (!steps.isEmpty() && steps.getLast().dimension().equals(last)) {
            return step(dataset, steps.getLast());
        }
        String first = dataset.landmarks().program();
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

    /// `device in a household`, `user`: who counts as one viewer.
    static String viewer(Kind kind, ViewerKey key) {
        if (!kind.client().hasHouseholds()) {
            return "user";
        }
        return key == ViewerKey.DEVICE ? "device in a household" : "household";
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
