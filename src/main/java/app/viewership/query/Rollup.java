package app.viewership.query;

import app.viewership.viewing.Viewings;

/// Watch time and viewings of some parts, by asset and by client: one pass, from which every dimension of either adds
/// up.
final class Rollup {
    private final long[] assetWatch;
    private final long[] assetViewings;
    private final long[] clientWatch;
    private final long[] clientViewings;
    private final boolean[] assetSeen;
    private final boolean[] clientSeen;

    Rollup(Dataset dataset, Parts parts) {
        assetWatch = new long[dataset.assets()];
        assetViewings = new long[dataset.assets()];
        assetSeen = new boolean[dataset.assets()];
        clientWatch = new long[dataset.clients()];
        clientViewings = new long[dataset.clients()];
        clientSeen = new boolean[dataset.clients()];
        Viewings viewings = parts.of();
        for (int p = 0; p < parts.size(); p++) {
            Patience.check(p);
            int i = parts.viewing(p);
            int asset = viewings.asset()[i];
            int client = viewings.client()[i];
            int counted = parts.counted(p) ? 1 : 0;
            assetWatch[asset] += parts.seconds(p);
            assetViewings[asset] += counted;
            assetSeen[asset] = true;
            clientWatch[client] += parts.seconds(p);
            clientViewings[client] += counted;
            clientSeen[client] = true;
        }
    }

    /// Watch time and viewings by value of a dimension.
    ///
    /// @param watch seconds
    /// @param viewings counted where they start
    /// @param seen whether the value has any part at all
    record Sums(long[] watch, long[] viewings, boolean[] seen) {

        static Sums ofSize(int size) {
            return new Sums(new long[size], new long[size], new boolean[size]);
        }

        private void add(int code, Sums from, int carrier) {
            watch[code] += from.watch[carrier];
            viewings[code] += from.viewings[carrier];
            seen[code] |= from.seen[carrier];
        }
    }

    Sums of(Coded dimension) {
        boolean ofAsset = dimension.dimension().of() == Dimension.Carrier.ASSET;
        Sums from = ofAsset
                ? new Sums(assetWatch, assetViewings, assetSeen)
                : new Sums(clientWatch, clientViewings, clientSeen);
        Sums sums = Sums.ofSize(dimension.values().size());
        int[] codes = dimension.codes();
        for (int carrier = 0; carrier < codes.length; carrier++) {
            if (dimension.many()) {
                for (int code : dimension.in(codes[carrier])) {
                    sums.add(code, from, carrier);
                }
            } else {
                sums.add(codes[carrier], from, carrier);
            }
        }
        return sums;
    }
}
