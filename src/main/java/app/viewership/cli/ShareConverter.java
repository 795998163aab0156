package app.viewership.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A share of a whole: `0.5`.
final class ShareConverter implements ITypeConverter<Double> {
    private static final Pattern FORM = Pattern.compile("[0-9]{0,9}[.]?[0-9]{1,9}");

    @Override
    public Double convert(String text) {
        String number = text.strip();
        double share = FORM.matcher(number).matches() ? Double.parseDouble(number) : 0;
        if (!(share > 0 && share <= 1)) {
            throw new TypeConversionException(
                    "\"" + text + "\" is no share; write a number above 0 and at most 1, such as 0.5");
        }
        return share;
    }
}
