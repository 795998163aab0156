package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NoMemoryTest {

    /// Whoever writes to it has no memory left.
    private static final class Full extends OutputStream {
        @Override
        public void write(int octet) {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    @Test
    void tooLittleMemoryIsOneSentenceThatSaysHowMuchThereIs() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = Cli.run(new String[] {"--help"}, new PrintStream(new Full(), true), new PrintStream(err), false);

        assertThat(code).isEqualTo(1);
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(
                        "There is not enough memory for this: the program may use %,d MB. A library of "
                                + "fewer files needs less.",
                        megabytes);
    }
}
