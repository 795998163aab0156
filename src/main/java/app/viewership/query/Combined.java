package app.viewership.query;

import java.util.List;

/// Several dimensions of assets, or several of clients, as one: carriers that agree in all of them share a code.
///
/// @param codes by asset or client
/// @param size how many codes
record Combined(int[] codes, int size) {

    /// @param carriers how many assets or clients there are
    static Combined of(List<Coded> dimensions, int carriers) {
        if (dimensions.isEmpty()) {
            return new Combined(new int[carriers], 1);
        }
        Coded first = dimensions.getFirst();
        Combined all = new Combined(first.codes(), first.values().size());
        for (Coded next : dimensions.subList(1, dimensions.size())) {
            all = all.and(next);
        }
        return all;
    }

    private Combined and(Coded next) {
        LongIds ids = new LongIds();
        int[] both = new int[codes.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = ids.of((long) codes[i] * next.values().size() + next.codes()[i]);
        }
        return new Combined(both, ids.size());
    }
}
