package app.viewership.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A user and a password for HTTP basic authentication. Its text never shows the password.
public final class Credentials {

    /// No password is as long; a file that is was named by mistake, and is not read.
    private static final long LARGEST_FILE = 64 << 10;

    private final String user;
    private final String password;

    /// @throws ServiceException if the user's name has a colon, which basic authentication cannot carry
    public Credentials(String user, String password) {
        if (user.contains(":")) {
            throw new ServiceException("The user " + user
                    + " has a colon in the name, which cannot be sent: ask the owner of the service for another name.");
        }
        this.user = user;
        this.password = password;
    }

    /// A user, whose password is the first line of a file, without its line end; null where neither is named.
    ///
    /// @throws ServiceException if only one of the two is named, or the file holds no password
    public static @Nullable Credentials of(@Nullable String user, @Nullable Path passwordFile) {
        if (user == null && passwordFile == null) {
            return null;
        }
        if (user == null) {
            throw new ServiceException("A password file without a user helps nobody: name the user, too.");
        }
        if (passwordFile == null) {
            throw new ServiceException("The user " + user + " needs a password: name the file that holds it.");
        }
        return new Credentials(user, firstLine(passwordFile));
    }

    private static String firstLine(Path file) {
        String line;
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new ServiceException(
                        "The file " + file + " is too large for a password: name the one whose first line is it.");
            }
            // Another encoding than UTF-8 is noticed here, and not sent as another password.
            try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                line = reader.readLine();
            }
        } catch (IOException e) {
            throw new ServiceException("The password file " + file
                    + " cannot be read: check its name, and that it is text in UTF-8 that you may read.");
        }
        String password = line == null ? "" : line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (password.isEmpty()) {
            throw new ServiceException(
                    "The password file " + file + " has an empty first line: write the password there.");
        }
        return password;
    }

    /// The value of the header that carries them.
    String header() {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public String toString() {
        return user + " with a password";
    }
}
