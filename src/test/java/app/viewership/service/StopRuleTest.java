package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StopRuleTest {

    @ParameterizedTest
    @CsvSource({
        "first_name=Sytac:3,       first_name, Sytac,      3",
        "' last_name=Van Dyk:1 ',  last_name,  Van Dyk,    1",
        "email=a=b:c:12,           email,      a=b:c,      12"
    })
    void aRuleIsAFieldItsValueAndANumber(String text, String field, String value, int count) {
        assertThat(StopRule.parse(text)).isEqualTo(new StopRule(field, value, count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sytac:3", "first_name=Sytac", "first_name=:3", "=Sytac:3", "first_name=Sytac:x"})
    void whatIsNoRuleIsASentence(String text) {
        assertThatThrownBy(() -> StopRule.parse(text))
                .isInstanceOf(ServiceException.class)
                .hasMessage("\"" + text + "\" does not say when to stop: write a field of the user, its value and a "
                        + "number of events, like first_name=Sytac:3.");
    }

    @Test
    void nothingIsStoppedAtEventZero() {
        assertThatThrownBy(() -> StopRule.parse("first_name=Sytac:0"))
                .hasMessage("Nothing can be stopped at event 0: write a number of events from 1 on.");
    }

    @Test
    void aFieldThatNoUserHasIsToldThoseThereAre() {
        assertThatThrownBy(() -> StopRule.parse("nosuch=x:1"))
                .isInstanceOf(ServiceException.class)
                .hasMessage("Users have no field \"nosuch\": write one of id, first_name, last_name, email, gender, "
                        + "country, date_of_birth, ip_address.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"user":{"first_name":"Sytac"}}                       | true
            {"show":{"first_name":"Sytac"},"user":{"id":1}}       | false
            {"user":{"first_name":"sytac"}}                       | false
            {"user":{"first_name":"Sytac "}}                      | false
            {"user":{"last_name":"Sytac"}}                        | false
            {"user":{"first_name":"\\u0053ytac"}}                 | true
            {"user":{"first_name":["Sytac"]}}                     | false
            {"first_name":"Sytac"}                                | false
            {"user":"Sytac"}                                      | false
            {"user":{"first_name":"Sytac"                         | false
            """)
    void aMessageCountsWhereTheFieldOfItsUserIsTheValueLetterByLetter(String data, boolean counts) {
        assertThat(StopRule.parse("first_name=Sytac:1").matches(data)).isEqualTo(counts);
    }

    @Test
    void numbersAndSignsAreComparedAsText() {
        assertThat(StopRule.parse("id=48:1").matches("{\"user\":{\"id\":48}}")).isTrue();
        assertThat(StopRule.parse("id=null:1").matches("{\"user\":{\"id\":null}}"))
                .isFalse();
        assertThat(StopRule.parse("last_name=a\"b:1").matches("{\"user\":{\"last_name\":\"a\\\"b\"}}"))
                .isTrue();
    }

    @Test
    void aMessageWithoutDataDoesNotCount() {
        assertThat(StopRule.parse("first_name=Sytac:1").matches(null)).isFalse();
    }
}
