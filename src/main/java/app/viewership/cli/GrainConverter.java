package app.viewership.cli;

import app.viewership.query.Grain;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The size of buckets of time by its name.
final class GrainConverter implements ITypeConverter<Grain> {
    @Override
    public Grain convert(String text) {
        String name = text.strip().replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(Grain.values())
                .filter(grain -> grain.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is no grain; there are "
                        + Arrays.stream(Grain.values())
                                .map(grain ->
                                        grain.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", "))));
    }
}
