package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("password"), text);
    }

    private String failure(String user, Path file) {
        try {
            return String.valueOf(Credentials.of(user, file));
        } catch (ServiceException e) {
            return e.sentence();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" s3cret ", " s3cret \n", " s3cret \r\n", "\uFEFF s3cret \nmore\n"})
    void aPasswordIsTheFirstLineAsItIs(String text) throws IOException {
        assertThat(Objects.requireNonNull(Credentials.of("ann", file(text))).header())
                .isEqualTo(new Credentials("ann", " s3cret ").header())
                .isEqualTo("Basic YW5uOiBzM2NyZXQg");
    }

    @Test
    void nobodyIsNamedWhereNobodyIs() {
        assertThat(Credentials.of(null, null)).isNull();
    }

    @Test
    void oneOfTheTwoIsNotEnough() throws IOException {
        assertThat(failure("ann", null)).isEqualTo("The user ann needs a password: name the file that holds it.");
        assertThat(failure(null, file("x")))
                .isEqualTo("A password file without a user helps nobody: name the user, too.");
    }

    @Test
    void aFileThatHoldsNoPasswordIsASentence() throws IOException {
        assertThat(failure("ann", folder.resolve("none")))
                .isEqualTo("The password file " + folder.resolve("none")
                        + " cannot be read: check its name, and that it is text in UTF-8 that you may read.");
        assertThat(failure("ann", folder)).contains("cannot be read");
        assertThat(failure("ann", file("\nx")))
                .isEqualTo("The password file " + folder.resolve("password")
                        + " has an empty first line: write the password there.");
        assertThat(failure("ann", file(""))).contains("has an empty first line");
        assertThat(failure("ann", Files.write(folder.resolve("latin"), new byte[] {'p', (byte) 0xe9, '\n'})))
                .contains("text in UTF-8");
        assertThat(failure("ann", file("x".repeat(100_000)))).contains("is too large for a password");
    }

    @Test
    void aColonInTheNameOfAUserIsASentence() {
        assertThatThrownBy(() -> new Credentials("a:b", "x"))
                .hasMessageStartingWith("The user a:b has a colon in the name, which cannot be sent:");
    }

    @Test
    void thePasswordIsNeverShown() {
        assertThat(new Credentials("ann", "s3cret")).hasToString("ann with a password");
    }
}
