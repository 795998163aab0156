package app.viewership.service;

import app.viewership.source.LiveEvents;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When to stop listening: at the `count`-th event of a user whose `field` is `value`, over all sources together.
///
/// @param field the name of a field of the user, such as `first_name`
/// @param value its whole text, letter by letter
/// @param count at least 1
public record StopRule(String field, String value, int count) {

    private static final Pattern FORM = Pattern.compile("([^=:\\s]+)=(.+):(\\d{1,9})", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    public StopRule {
        if (!LiveEvents.USER_FIELDS.contains(field)) {
            throw new ServiceException("Users have no field \"" + field + "\": write one of "
                    + String.join(", ", LiveEvents.USER_FIELDS) + ".");
        }
        if (count < 1) {
            throw new ServiceException(
                    "Nothing can be stopped at event " + count + ": write a number of events from 1 on.");
        }
    }

    /// The rule that a text like `first_name=Sytac:3` tells.
    ///
    /// @throws ServiceException if it tells none
    public static StopRule parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new ServiceException("\"" + text
                    + "\" does not say when to stop: write a field of the user, its value and a number of events, "
                    + "like first_name=Sytac:3.");
        }
        return new StopRule(form.group(1), form.group(2), Integer.parseInt(form.group(3)));
    }

    /// Whether a message counts.
    ///
    /// @param data of an event; null if it has none
    boolean matches(@Nullable String data) {
        if (data == null || cannotMatch(data)) {
            return false;
        }
        try {
            JsonNode found = JSON.readTree(data).path("user").path(field);
            return found.isValueNode() && !found.isNull() && found.asText().equals(value);
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /// Spares reading most messages: a text without escapes holds the value letter by letter, or not at all.
    private boolean cannotMatch(String data) {
        return data.indexOf('\\') < 0 && value.indexOf('"') < 0 && value.indexOf('\\') < 0 && !data.contains(value);
    }
}
