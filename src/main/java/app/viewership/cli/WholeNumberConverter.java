package app.viewership.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A whole number: `250000`, `-7`.
final class WholeNumberConverter implements ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]+");

    @Override
    public Long convert(String text) {
        String number = text.strip();
        if (!FORM.matcher(number).matches()) {
            throw new TypeConversionException("\"" + text + "\" is no whole number; write digits, such as 1000");
        }
        try {
            return Long.valueOf(number);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" has too many digits; write a smaller number");
        }
    }
}
