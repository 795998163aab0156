package app.viewership.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A question as JSON text, for saved views and exports, and back.
public final class QuestionJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String MANY_HOURS = "manyHours";
    private static final String LONG_SECONDS = "longSeconds";
    private static final String TOLD = "told";
    private static final String NULL = "a value that must be there is null.";

    private QuestionJson() {}

    /// The question as JSON; the same question gives the same text.
    public static String write(Question question) {
        try {
            return JSON.writeValueAsString(withoutUsual(question));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The question that `json` holds.
    ///
    /// @throws IllegalArgumentException a sentence that says what is wrong with it
    public static Question read(String json) {
        try {
            return complete(JSON.readValue(withNewer(json), Question.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is not a saved view: " + reason(e), e);
        }
    }

    /// Parameters that came later than the first views are left out where they have their usual value: so the text of
    /// a view stays what it was.
    private static JsonNode withoutUsual(Question question) {
        JsonNode tree = JSON.valueToTree(question);
        if (question.told().equals(FigureParameters.DEFAULT)) {
            ((ObjectNode) tree).remove(TOLD);
        }
        if (question.rule().thresholds().longSeconds() == null) {
            ((ObjectNode) tree.path("rule").path("thresholds")).remove(LONG_SECONDS);
        }
        return tree;
    }

    /// The text with the parameters that came later than the view: they have their usual value.
    private static String withNewer(String json) throws JsonProcessingException {
        JsonNode question = JSON.readTree(json);
        if (!(question instanceof ObjectNode all)) {
            return json;
        }
        if (!all.has(TOLD)) {
            all.set(TOLD, JSON.valueToTree(FigureParameters.DEFAULT));
        }
        if (question.path("rule").path("thresholds") instanceof ObjectNode thresholds) {
            if (!thresholds.has(MANY_HOURS)) {
                thresholds.put(MANY_HOURS, Thresholds.DEFAULT.manyHours());
            }
            if (!thresholds.has(LONG_SECONDS)) {
                thresholds.putNull(LONG_SECONDS);
            }
        }
        return JSON.writeValueAsString(all);
    }

    /// Jackson puts null where a text holds null, whatever the annotations say.
    private static Question complete(Question question) {
        boolean whole = Stream.of(
                        question.dataset(),
                        question.screen(),
                        question.zone(),
                        question.rule(),
                        question.rule() == null ? null : question.rule().gaps(),
                        question.rule() == null ? null : question.rule().viewer(),
                        question.rule() == null ? null : question.rule().thresholds(),
                        question.measure(),
                        question.told())
                .allMatch(Objects::nonNull);
        if (!whole) {
            throw new IllegalArgumentException("This is not a saved view: " + NULL);
        }
        return question;
    }

    private static String reason(JsonProcessingException problem) {
        return switch (problem) {
            case UnrecognizedPropertyException unknown ->
                "it has \"" + unknown.getPropertyName() + "\", which this version does not know.";
            case InvalidFormatException bad ->
                "\"" + bad.getValue() + "\" is no " + place(bad) + choices(bad.getTargetType());
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException sentence ->
                "in " + place(refused) + ": " + sentence.getMessage();
            case ValueInstantiationException lacking when lacking.getCause() instanceof NullPointerException -> NULL;
            case JsonMappingException wrong when !wrong.getPath().isEmpty() -> place(wrong) + " is missing or wrong.";
            default -> "it is no JSON, or not all of it.";
        };
    }

    /// Where in the text: `filters, dimension`.
    private static String place(JsonMappingException problem) {
        String place = problem.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? "a question" : place;
    }

    private static String choices(Class<?> type) {
        return type.isEnum()
                ? "; there are "
                        + Arrays.stream(type.getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                        + "."
                : ".";
    }
}
