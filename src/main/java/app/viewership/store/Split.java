package app.viewership.store;

import org.jspecify.annotations.Nullable;

/// How numbers are taken apart that have neither runs nor order, such as the viewers of a log: what they have in common
/// goes, their upper bits are a byte, of which the frequent ones take less room, and their lower bits, as good as
/// random, stand as they are.
///
/// @param base the least
/// @param unit divides the distance of each from the least; at least 1
/// @param shift how many lower bits there are, [#MOST_SHIFT] at most
record Split(long base, long unit, int shift) {

    /// Bits of any distance but those of the byte.
    static final int MOST_SHIFT = Long.SIZE - Byte.SIZE;

    private static final int BYTES = 1 << Byte.SIZE;

    /// How to split numbers.
    ///
    /// @param values at least one
    /// @return null where they lie too far apart
    static @Nullable Split of(long[] values) {
        long least = values[0];
        long most = values[0];
        for (long value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        if (most - least < 0) {
            return null;
        }
        long unit = 0;
        for (long value : values) {
            unit = common(value - least, unit);
            if (unit == 1) {
                break;
            }
        }
        unit = Math.max(1, unit);
        int bits = Long.SIZE - Long.numberOfLeadingZeros((most - least) / unit);
        return new Split(least, unit, Math.max(0, bits - Byte.SIZE));
    }

    private static long common(long a, long b) {
        long divisor = a;
        long rest = b;
        while (rest != 0) {
            long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        return divisor;
    }

    private long distance(long value) {
        return unit == 1 ? value - base : (value - base) / unit;
    }

    /// The upper bits.
    byte[] highs(long[] values) {
        byte[] highs = new byte[values.length];
        for (int i = 0; i < highs.length; i++) {
            highs[i] = (byte) (distance(values[i]) >>> shift);
        }
        return highs;
    }

    /// Adds the lower bits.
    void lows(long[] values, BitColumn to) {
        if (shift > 0) {
            long mask = (1L << shift) - 1;
            to.ensure((long) values.length * shift);
            for (long value : values) {
                to.add(distance(value) & mask, shift);
            }
        }
    }

    /// How many bits the numbers take, about.
    double bits(byte[] highs) {
        return entropy(highs, 0, highs.length) + (double) shift * highs.length;
    }

    /// How many bits bytes take that are packed by their frequency, about.
    static double entropy(byte[] bytes, int from, int to) {
        int[] count = new int[BYTES];
        for (int i = from; i < to; i++) {
            count[bytes[i] & 0xFF]++;
        }
        double bits = 0;
        for (int each : count) {
            bits += each == 0 ? 0 : each * Math.log((double) (to - from) / each);
        }
        return bits / Math.log(2);
    }
}
