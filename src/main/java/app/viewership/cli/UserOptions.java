package app.viewership.cli;

import app.viewership.service.Credentials;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who asks a service for something. The password is never an option: others on the machine can read those.
final class UserOptions {

    @Option(names = "--user", paramLabel = "USER", description = "The user, where the service asks for one.")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the user's password.")
    private @Nullable Path passwordFile;

    /// The user with the password; null where none is named.
    @Nullable
    Credentials credentials() {
        return Credentials.of(user, passwordFile);
    }
}
