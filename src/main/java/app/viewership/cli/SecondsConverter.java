package app.viewership.cli;

import app.viewership.viewing.Lengths;
import java.util.OptionalLong;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A duration as people write it, in seconds: `30m`, `45s`, `1h30m`, `90`.
final class SecondsConverter implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        OptionalLong seconds = Lengths.seconds(text, 1);
        if (seconds.isEmpty()) {
            throw new TypeConversionException(
                    "\"" + text + "\" is no duration; write 30m, 45s, 1h30m or a number of seconds");
        }
        if (seconds.getAsLong() > Integer.MAX_VALUE) {
            throw new TypeConversionException("\"" + text + "\" is longer than any log; write less");
        }
        return (int) seconds.getAsLong();
    }
}
