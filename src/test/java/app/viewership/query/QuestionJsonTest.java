package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Saved views: what is written is read back, and what is no saved view is said.
class QuestionJsonTest {
    private static final Question PLAIN = Question.of("requests", ZoneOffset.UTC);

    @Provide
    Arbitrary<List<RawRow>> logs() {
        return Logs.rows();
    }

    @Property(tries = 300)
    void everyQuestionIsReadBackAsItWas(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random)
                .with(any(List.of(Screen.values()), random))
                .with(any(List.of(Measure.values()), random))
                .withLimit(random.nextInt());
        if (random.nextBoolean()) {
            question = question.with(any(List.of(Grain.values()), random))
                    .withBy("user_agent")
                    .with(new Sort("sessions", random.nextBoolean()))
                    .withSubject("\"Naïve\"\n\uD83D\uDE00");
        }

        String json = QuestionJson.write(question);

        assertThat(QuestionJson.read(json)).isEqualTo(question);
        assertThat(QuestionJson.write(QuestionJson.read(json))).isEqualTo(json);
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    @Test
    void aQuestionIsPlainTextThatStaysReadableForYears() {
        // Views saved by this version must be read by the later ones: this text must never have to change.
        String saved = """
                {"dataset":"requests","screen":"HOUSEHOLDS","drill":[{"dimension":"program","value":"Alpha"}],\
                "filters":[{"dimension":"device","values":["Fire TV","Roku"],"excluded":true}],\
                "period":{"from":"2021-09-29T20:00:00Z","to":"2021-09-29T21:00:00Z"},"grain":"HOUR",\
                "zone":"Europe/Amsterdam","rule":{"gaps":{"viewing":600,"session":1800},"runtime":2700,"handOver":30,\
                "viewer":"HOUSEHOLD","thresholds":{"reachMinutes":3,"completionPercent":90,"bingeEpisodes":3,\
                "bingePercent":50,"manyHours":5}},"measure":"VIEWERS","sort":{"column":"viewings","descending":true},\
                "by":"client_ip","subject":"Alpha","limit":25}""";
        Question question = PLAIN.with(Screen.HOUSEHOLDS)
                .drilled(new Step("program", "Alpha"))
                .toggleExcluded(new Step("device", "Roku"))
                .toggleExcluded(new Step("device", "Fire TV"))
                .with(Told.period("20:00:00", "21:00:00"))
                .with(Grain.HOUR)
                .with(ZoneId.of("Europe/Amsterdam"))
                .with(Rule.DEFAULT.with(ViewerKey.HOUSEHOLD))
                .with(Measure.VIEWERS)
                .withBy("client_ip")
                .with(new Sort("viewings", true))
                .withSubject("Alpha");

        assertThat(QuestionJson.read(saved)).isEqualTo(question);
        assertThat(QuestionJson.write(question)).isEqualTo(saved);
        assertThat(QuestionJson.read(saved.replace(",\"manyHours\":5", "")))
                .as("a view of a version that had no such parameter")
                .isEqualTo(question);
    }

    /// A plain view with one text in it replaced.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"limit\":25 | \"limit\":25,\"later\":1 | it has \"later\", which this version does not know.",
                "\"PROGRAMS\" | \"SPROGRAM\" | \"SPROGRAM\" is no screen; there are PROGRAMS, AVERAGES, CHANGES, "
                        + "OVER_TIME, HOUSEHOLDS, EXPLAIN, PROFILE, LOYALTY, STREAMS, QUESTIONS, LENGTHS.",
                "\"limit\":25 | \"limit\":\"many\" | \"many\" is no limit.",
                "\"viewing\":600 | \"viewing\":6000 | in rule, gaps: The session gap (1800 s) is shorter than the viewing"
                        + " gap (6000 s); it must be at least as long.",
                "\"filters\":[] | \"filters\":[{\"dimension\":\"kind\",\"values\":[],\"excluded\":false}] | in filters:"
                        + " The filter on kind has no value; it needs at least one.",
                "\"period\":null | \"period\":{\"from\":\"2021-09-30T00:00:00Z\",\"to\":\"2021-09-29T00:00:00Z\"} | in "
                        + "period: The period ends at 2021-09-29T00:00:00Z, not after it starts at "
                        + "2021-09-30T00:00:00Z.",
                "\"zone\":\"UTC\" | \"zone\":null | a value that must be there is null.",
                "\"viewer\":\"DEVICE\" | \"viewer\":null | a value that must be there is null.",
                "\"limit\":25 | \"limit\":null | limit is missing or wrong.",
                "\"limit\":25} | \"limit\":25}} | it is no JSON, or not all of it.",
                "\"limit\":25} | \"limit\" | it is no JSON, or not all of it."
            })
    void whatIsNoSavedViewIsSaidInASentence(String text, String instead, String sentence) {
        String json = QuestionJson.write(PLAIN);
        assertThat(json).contains(text);

        assertThatThrownBy(() -> QuestionJson.read(json.replace(text, instead)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This is not a saved view: " + sentence);
    }
}
