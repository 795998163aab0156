package app.viewership.query;

import app.viewership.viewing.RadixOrder;
import app.viewership.viewing.Ties;
import java.util.List;

/// Puts lists of texts into the order of their first differing part.
///
/// Of hundreds of thousands of ids as logs have them, the first characters that differ at all tell nearly all apart:
/// packed into a number each, they are sorted without looking at a text, and only ties are compared.
final class TextOrder {
    private final List<List<String>> texts;
    private final int skipped;
    private char least = Character.MAX_VALUE;
    private char most = 0;

    private TextOrder(List<List<String>> texts) {
        this.texts = texts;
        String one = texts.getFirst().getFirst();
        int common = one.length();
        for (List<String> each : texts) {
            String first = each.getFirst();
            common = common(one, first, common);
            for (int i = 0; i < first.length(); i++) {
                char c = first.charAt(i);
                least = c < least ? c : least;
                most = c > most ? c : most;
            }
        }
        skipped = common;
    }

    /// The numbers of the lists in order; each has as many texts as the others, at least one.
    static int[] of(List<List<String>> texts) {
        return texts.isEmpty() ? new int[0] : new TextOrder(texts).order();
    }

    private int[] order() {
        int size = texts.size();
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = key(texts.get(i).getFirst());
        }
        int[] none = new int[size];
        int[] rows = RadixOrder.of(none, keys, size);
        Ties.settle(rows, none, keys, (one, other) -> compare(texts.get(one), texts.get(other)));
        return rows;
    }

    private static int common(String one, String other, int most) {
        int common = 0;
        while (common < most && common < other.length() && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common;
    }

    /// The characters behind those that all have in common, as many as a number holds; where a text ends, 0.
    private long key(String text) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, most - least + 1));
        long key = 0;
        for (int i = 0; i < (Long.SIZE - 1) / bits; i++) {
            int at = skipped + i;
            key = key << bits | (at < text.length() ? text.charAt(at) - least + 1 : 0);
        }
        return key;
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
