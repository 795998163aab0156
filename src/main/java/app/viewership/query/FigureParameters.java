package app.viewership.query;

import org.jspecify.annotations.Nullable;

/// What figures that are asked for by name need to be told.
///
/// @param program whose viewings were in progress; null where nobody chose one
/// @param outage between which instants; null likewise
/// @param value of the dimension that programs are counted by, `Singaporeans`; null likewise
/// @param share of the runtime, above 0 and at most 1
public record FigureParameters(
        @Nullable String program,
        @Nullable Period outage,
        @Nullable String value,
        double share) {

    /// Half of the runtime, and nothing else chosen.
    public static final FigureParameters DEFAULT = new FigureParameters(null, null, null, 0.5);

    public FigureParameters withProgram(String other) {
        return new FigureParameters(other, outage, value, share);
    }

    public FigureParameters with(@Nullable Period other) {
        return new FigureParameters(program, other, value, share);
    }

    public FigureParameters withValue(String other) {
        return new FigureParameters(program, outage, other, share);
    }

    public FigureParameters withShare(double other) {
        return new FigureParameters(program, outage, value, other);
    }

    public FigureParameters {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("The share is " + share + "; it must be above 0 and at most 1.");
        }
    }
}
