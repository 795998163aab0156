package app.viewership.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The version of the program, as the build wrote it down.
public final class Version {
    private static final String RESOURCE = "version.properties";

    private Version() {}

    /// The version number alone, such as `0.1.0`.
    public static String current() {
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            Properties properties = new Properties();
            properties.load(in);
            return Objects.requireNonNull(properties.getProperty("version"), "version in " + RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException("The version of the program could not be read", e);
        }
    }
}
