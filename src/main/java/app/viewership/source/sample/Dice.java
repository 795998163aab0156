package app.viewership.source.sample;

/// Chance that comes out the same on every machine, for ever: SplitMix64 of a seed.
///
/// The generators of the JDK fix their 64 bits, not how an `int` below a bound or a `double` is made of them; here both
/// are fixed too, and logarithms are [StrictMath]'s.
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /// Dice for one part of what this seed makes; parts do not disturb each other.
    static Dice of(long seed, long part) {
        return new Dice(mix(mix(seed) + (part + 1) * GOLDEN));
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    /// 0 to `bound - 1`.
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /// `least` to `most`, both possible.
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /// 0 to below 1.
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /// Waiting times: mostly short, now and then long, `mean` on average.
    int waiting(double mean) {
        return (int) (-mean * StrictMath.log(1 - share()));
    }
}
