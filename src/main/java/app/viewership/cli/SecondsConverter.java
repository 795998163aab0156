package app.viewership.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A duration as people write it, in seconds: `30m`, `45s`, `1h30m`, `90`.
final class SecondsConverter implements ITypeConverter<Integer> {
    private static final Pattern FORM =
            Pattern.compile("(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m(?:in)?)?(?:(\\d{1,9})s?)?");
    private static final int[] UNITS = {86_400, 3600, 60, 1};

    @Override
    public Integer convert(String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (text.isBlank() || !matcher.matches()) {
            throw new TypeConversionException(
                    "\"" + text + "\" is no duration; write 30m, 45s, 1h30m or a number of seconds");
        }
        long seconds = 0;
        for (int i = 0; i < UNITS.length; i++) {
            String part = matcher.group(i + 1);
            seconds += part == null ? 0 : Long.parseLong(part) * UNITS[i];
        }
        if (seconds > Integer.MAX_VALUE) {
            throw new TypeConversionException("\"" + text + "\" is longer than any log; write less");
        }
        return (int) seconds;
    }
}
