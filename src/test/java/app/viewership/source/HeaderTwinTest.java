package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.csv.CSVFormat;

class HeaderTwinTest {

    @Property
    void aLineOfNamesIsCutAsCommonsCsvCutsIt(
            @ForAll
                    @StringLength(min = 1, max = 12)
                    @CharRange(from = 'a', to = 'c')
                    @Chars({',', ';', '\t', '|', '-', '_', '.', ' ', '9', 'é', '"'})
                    String line)
            throws IOException {
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            for (String end : List.of("", "\n", "\r\n", "\r")) {
                assertThat(Header.names(line + end, delimiter)).isEqualTo(plainly(line + end, delimiter));
            }
        }
    }

    private static List<String> plainly(String text, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (var parser = format.parse(new StringReader(text))) {
            return parser.iterator().next().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(text.strip());
        }
    }
}
