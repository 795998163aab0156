package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFieldsTest {

    @Test
    void fieldsAreReadByTheRulesOfTheStandard() {
        assertThat(EventFields.of("id: 7\r\nevent:a\nevent:b\rdata:  x\ndata\n:comment\nretry: 12\nother:1"))
                .isEqualTo(new EventFields("7", "b", " x\n", 12L, true));
    }

    @Test
    void aCommentOrAPauseAloneIsNoMessage() {
        assertThat(EventFields.of(":comment\nretry:1000").says()).isFalse();
        assertThat(EventFields.of("id:1").says()).isTrue();
        assertThat(EventFields.of("nonsense").says()).isTrue();
    }

    @Test
    void aPauseIsDigitsAndAnIdHasNoZero() {
        assertThat(EventFields.of("retry:1s\nretry:-1\nid:a\0").retry()).isNull();
        assertThat(EventFields.of("id:ok\nid:a\0").id()).isEqualTo("ok");
        assertThat(EventFields.of("id").id()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                |
            {"a":[1,{"b":2}]} |
            {"a":             | The data of the message is no whole JSON object.
            {"a":1}}          | The data of the message is no whole JSON object.
            {"a":1} {}        | The data of the message is no whole JSON object.
            {'a':1}           | The data of the message is no whole JSON object.
            [1]               | The data of the message is no whole JSON object.
            "text"            | The data of the message is no whole JSON object.
            ``                | The data of the message is no whole JSON object.
            """)
    void theDataOfAnEventIsOneJsonObject(String data, String problem) {
        assertThat(problem("event:x\ndata:" + data)).isEqualTo(problem);
    }

    @Test
    void anEventNamesItselfAndHasData() {
        assertThat(problem("event:\ndata:{}")).isEqualTo("The message has no event: line that says what happened.");
        assertThat(problem("event:x")).isEqualTo("The message has no data: line.");
        assertThat(problem("event:x\ndata:{\ndata:}")).isNull();
    }

    private static @Nullable String problem(String text) {
        EventFields fields = EventFields.of(text);
        MessageCheck.Refusal refusal = MessageCheck.jsonEvents().refusal(fields.event(), fields.data(), new byte[0]);
        return refusal == null ? null : refusal.why();
    }
}
