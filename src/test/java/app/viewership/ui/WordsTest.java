package app.viewership.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = Words.of(ExplorerController.class);

    @Test
    void aKeyThatIsThereGivesItsSentence() {
        assertThat(words.say("failed")).startsWith("This could not be worked out.");
    }

    @Test
    void aMissingKeyFailsLoudlyAndNamesItself() {
        assertThatThrownBy(() -> words.say("no.such.word"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("no.such.word");
    }

    @Test
    void aPackageWithoutWordsFailsLoudly() {
        assertThatThrownBy(() -> Words.of(String.class)).isInstanceOf(MissingResourceException.class);
    }
}
