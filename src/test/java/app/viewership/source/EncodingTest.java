package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    private static final String TEXT = "date,title\n2021-09-29,Amélie à Zürich\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, UTF-8",
        "UTF-8, true, UTF-8 with byte order mark",
        "UTF-16LE, false, UTF-16LE",
        "UTF-16LE, true, UTF-16LE with byte order mark",
        "UTF-16BE, false, UTF-16BE",
        "UTF-16BE, true, UTF-16BE with byte order mark",
        "ISO-8859-1, false, Latin-1"
    })
    void everyEncodingIsRecognisedAndReadAsTheSameText(String charset, boolean marked, String label)
            throws IOException {
        byte[] file = ((marked ? "\uFEFF" : "") + TEXT).getBytes(Charset.forName(charset));
        Encoding encoding = Encoding.of(file, true);
        assertThat(encoding.label()).isEqualTo(label);
        assertThat(decoded(encoding, file)).isEqualTo(TEXT);
    }

    @Test
    void quotationMarksOfWindowsAreNoControlCharacters() throws IOException {
        byte[] file = "a\n“Film” – 5 €\n".getBytes(Charset.forName("windows-1252"));
        Encoding encoding = Encoding.of(file, true);
        assertThat(encoding.label()).isEqualTo("Windows-1252");
        assertThat(decoded(encoding, file)).isEqualTo("a\n“Film” – 5 €\n");
    }

    @Test
    void aCharacterCutByTheEndOfTheSampleIsNotMalformed() throws IOException {
        byte[] file = "title 日".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(file, file.length - 1);
        assertThat(Encoding.of(cut, false).label()).isEqualTo("UTF-8");
        assertThat(Encoding.of(cut, true).label()).isNotEqualTo("UTF-8");
    }

    @Test
    void oneDamagedCharacterAmongSoundOnesStaysUtf8() throws IOException {
        byte[] file = "é à ü ?".getBytes(StandardCharsets.UTF_8);
        file[file.length - 1] = (byte) 0xFF;
        assertThat(Encoding.of(file, true).label()).isEqualTo("UTF-8");
    }

    @Test
    void aFewZeroBytesDoNotMakeUtf16() throws IOException {
        assertThat(Encoding.of("date,\0time\0,title,device\n".getBytes(StandardCharsets.UTF_8), true)
                        .label())
                .isEqualTo("UTF-8");
    }

    private static String decoded(Encoding encoding, byte[] file) throws IOException {
        return new String(encoding.toUtf8(new ByteArrayInputStream(file)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
