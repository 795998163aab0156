package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @Test
    void anAddressIsShownWithoutItsQuery() {
        assertThat(WebAddress.shown(WebAddress.parse(" https://example.org:8443/a/b?key=s3cret#x ")))
                .isEqualTo("https://example.org:8443/a/b");
    }

    @Test
    void lettersThatNoRequestCarriesAreWrittenAsOneCan() {
        assertThat(WebAddress.parse("http://example.org/Émile.json")).hasToString("http://example.org/%C3%89mile.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.org/x", "ftp://example.org/x", "http:///x", "http://a b/", "http:x", "http://a:0/"})
    void whatIsNoAddressIsASentence(String text) {
        assertThatThrownBy(() -> WebAddress.parse(text))
                .isInstanceOf(ServiceException.class)
                .hasMessage("\"" + text + "\" is no web address: write it like https://example.org/dumps/books.json.");
    }

    @Test
    void aPasswordInAnAddressIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> WebAddress.parse("http://ann:s3cret@example.org/x"))
                .isInstanceOf(ServiceException.class)
                .hasMessageStartingWith("The address of example.org carries a user and a password")
                .hasMessageNotContaining("s3cret");
    }
}
