package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LetteringTest {

    private static final Lettering LETTERING = new Lettering(Typeface.REGULAR, 12, Color.BLACK);

    @Test
    void linesBreakBetweenWords() {
        assertThat(LETTERING.wrap("one two three", LETTERING.width("one two") + 1))
                .containsExactly("one two", "three");
    }

    @Test
    void aLongWordBreaksInside() {
        assertThat(LETTERING.wrap("aaaaaa", LETTERING.width("aaaa") + 1)).containsExactly("aaaa", "aa");
    }

    @Test
    void whatIsLongerThanItsLinesLosesItsMiddle() {
        String line = LETTERING
                .wrap("S06 E05 - A very long name of a series indeed, part 2", 150, 1)
                .getFirst();

        assertThat(line).startsWith("S06 E05").contains("…").endsWith("part 2");
        assertThat(LETTERING.width(line)).isLessThanOrEqualTo(150);
    }

    @Property(tries = 200)
    void noLineIsWiderThanAsked(
            @ForAll @StringLength(max = 60) String text, @ForAll @IntRange(min = 40, max = 200) int width) {
        assertThat(LETTERING.wrap(text, width))
                .allSatisfy(line -> assertThat(
                                line.codePointCount(0, line.length()) <= 1 || LETTERING.width(line) <= width)
                        .isTrue());
    }

    @Property(tries = 200)
    void wrappingLosesNothingButSpace(@ForAll @StringLength(max = 60) String text) {
        assertThat(withoutSpace(String.join("", LETTERING.wrap(text, 60)))).isEqualTo(withoutSpace(text));
    }

    @Property(tries = 200)
    void neverMoreLinesThanAsked(
            @ForAll @StringLength(max = 200) String text, @ForAll @IntRange(min = 1, max = 3) int most) {
        assertThat(LETTERING.wrap(text.replace("\n", " "), 80, most).size()).isLessThanOrEqualTo(most);
    }

    private static String withoutSpace(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
