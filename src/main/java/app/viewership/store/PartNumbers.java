package app.viewership.store;

/// Numbers one behind another in the bytes of a part, as [ColumnWriter] writes them. What does not fit is a
/// [DamagedSegmentException].
abstract class PartNumbers {

    final byte[] bytes;
    final int end;
    int at;

    PartNumbers(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /// A number of [ColumnWriter#number].
    final int number(int most) {
        long number = variable();
        if (number < 0 || number > most) {
            throw new DamagedSegmentException("%d where %d is the most".formatted(number, most));
        }
        return (int) number;
    }

    /// Says that nothing may follow.
    final void finish() {
        if (at != end) {
            throw new DamagedSegmentException("%d bytes too many".formatted(end - at));
        }
    }

    /// Whether the run that comes next is one number; asked before its [#value].
    final boolean isRunOfOne() {
        return (peek() & 1) == 0;
    }

    /// The number of a run.
    final long value() {
        byte first = next();
        long zigzag = (first & 0x7f) >> 1;
        if (first < 0) {
            zigzag |= variable() << 6;
        }
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    /// How long a run of several is.
    final int length(int most) {
        return number(most - 2) + 2;
    }

    /// A number in as many bytes as it takes.
    final long variable() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = next();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new DamagedSegmentException("a number without an end");
    }

    private byte peek() {
        if (at >= end) {
            throw new DamagedSegmentException("the bytes end early");
        }
        return bytes[at];
    }

    /// The next byte.
    final byte next() {
        byte next = peek();
        at++;
        return next;
    }

    /// A number as an int.
    static int narrow(long value) {
        if (value != (int) value) {
            throw new DamagedSegmentException("%d where a smaller number belongs".formatted(value));
        }
        return (int) value;
    }
}
