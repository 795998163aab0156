package app.viewership.cli;

import app.viewership.query.ViewerKey;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Who counts as one viewer: `device` or `household`.
final class ViewerConverter implements ITypeConverter<ViewerKey> {
    @Override
    public ViewerKey convert(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "device" -> ViewerKey.DEVICE;
            case "household" -> ViewerKey.HOUSEHOLD;
            default ->
                throw new TypeConversionException("\"" + text + "\" is no viewer key; write device or household");
        };
    }
}
