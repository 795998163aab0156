package app.viewership.query;

import app.viewership.source.Foreseen;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A question names a dimension, a value, a measure or a column that this log does not have.
///
/// The message is a sentence for the user: it says what is unknown and what there is.
public final class UnknownName extends IllegalArgumentException implements Foreseen {
    private static final long serialVersionUID = 1;

    /// More than these are not listed: the nearest are.
    private static final int LISTED = 20;

    private static final int NEAREST = 5;

    public UnknownName(String sentence) {
        super(sentence);
    }

    /// The sentence for an unknown name among known ones.
    ///
    /// @param what `user agent`, in lower case
    static UnknownName of(String what, String name, List<String> known) {
        String unknown = "There is no " + what + " " + quoted(name) + ".";
        if (known.isEmpty()) {
            return new UnknownName(unknown + " The log is empty.");
        }
        if (known.size() <= LISTED) {
            return new UnknownName(
                    unknown + " There " + (known.size() == 1 ? "is " : "are ") + String.join(", ", known) + ".");
        }
        List<String> nearest = known.stream()
                .sorted(Comparator.comparingInt((String value) -> distance(name, value))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .toList();
        return new UnknownName(
                "%s There are %,d; nearest are %s.".formatted(unknown, known.size(), String.join(", ", nearest)));
    }

    /// In the quotes that it does not contain itself.
    private static String quoted(String name) {
        if (!name.contains("\"")) {
            return "\"" + name + "\"";
        }
        return name.contains("'") ? "“" + name + "”" : "'" + name + "'";
    }

    /// How many letters to change, add or drop from one name to the other, upper and lower case alike.
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
