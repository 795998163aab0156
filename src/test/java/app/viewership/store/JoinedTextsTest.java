package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JoinedTextsTest {

    @Property
    void whatIsJoinedSplitsIntoTheSame(@ForAll("texts") List<String> texts) {
        assertThat(JoinedTexts.split(JoinedTexts.of(texts))).isEqualTo(texts);
    }

    @Property
    void differentTextsJoinDifferently(@ForAll("texts") List<String> some, @ForAll("texts") List<String> others) {
        assertThat(JoinedTexts.of(some).equals(JoinedTexts.of(others))).isEqualTo(some.equals(others));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars('\0', '\1', '\2', 'a')
                .ofMaxLength(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Example
    void ordinaryTextsStandAsTheyAre() {
        assertThat(JoinedTexts.of(List.of("1.1.1.1", "", "agent"))).isEqualTo("1.1.1.1\0\0agent");
    }
}
