package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SharedTextsTest {

    private static List<String> texts(String name, String system) {
        return List.of(new String(name.toCharArray()), new String(system.toCharArray()));
    }

    @Test
    void equalTextsAreOne() {
        SharedTexts shared = new SharedTexts();

        List<String> one = shared.of(texts("u1", "iOS"));
        List<String> other = shared.of(texts("u2", "iOS"));

        assertThat(other.getLast()).isSameAs(one.getLast());
    }

    @Property
    void noTextBecomesAnother(@ForAll List<List<String>> many) {
        SharedTexts shared = new SharedTexts();

        assertThat(many.stream().map(shared::of).toList()).isEqualTo(many);
    }
}
