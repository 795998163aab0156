package app.viewership.query;

/// Values in the order of the numbers in them: 9.1 before 14.2, nothing before anything, numbers before words.
final class ValueOrder {
    private ValueOrder() {}

    static int compare(String one, String other) {
        String[] ones = one.split("\\.", -1);
        String[] others = other.split("\\.", -1);
        for (int i = 0; i < Math.min(ones.length, others.length); i++) {
            int order = comparePart(ones[i], others[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ones.length, others.length);
    }

    private static int comparePart(String one, String other) {
        boolean number = isNumber(one);
        if (number && isNumber(other)) {
            return Long.compare(Long.parseLong(one), Long.parseLong(other));
        }
        if (one.isEmpty() || other.isEmpty() || number == isNumber(other)) {
            return one.compareTo(other);
        }
        return number ? -1 : 1;
    }

    /// More digits than a long surely holds are words.
    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
