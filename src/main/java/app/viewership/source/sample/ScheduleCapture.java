package app.viewership.source.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The schedule as a feed gives it on one day: the airings of the last fortnight and of the next two days. What is
/// older has rolled off, and a few airings are there twice.
///
/// @param shows whose airings
/// @param first day of the period
/// @param days of the period
record ScheduleCapture(List<Show> shows, LocalDate first, int days) {
    private static final int DAYS_AHEAD = 2;
    private static final int TWICE = 3;

    void write(LocalDate day, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartArray();
            for (Show show : shows) {
                airings(show, day, json);
            }
            for (Show show : shows.subList(0, TWICE)) {
                airing(show, show.newest(day.toEpochDay()), day, json);
            }
            json.writeEndArray();
        }
    }

    private void airings(Show show, LocalDate day, JsonGenerator json) throws IOException {
        long today = day.toEpochDay();
        // As far back as a play may be of it, and no nearer.
        int oldest = show.newest(today) - Show.DAYS_BACK / show.every();
        for (int i = oldest; i <= show.newest(today + DAYS_AHEAD); i++) {
            airing(show, i, day, json);
        }
    }

    private void airing(Show show, int number, LocalDate day, JsonGenerator json) throws IOException {
        boolean changed = changed(show, number, day);
        LocalDate airdate = LocalDate.ofEpochDay(show.day(number));
        LocalTime airtime = LocalTime.of(18 + show.number() % 5, show.number() % 2 * 30);
        json.writeStartObject();
        json.writeNumberField("id", show.id(number));
        json.writeStringField("airdate", airdate.toString());
        json.writeStringField("airstamp", airdate + "T" + airtime + ":00+00:00");
        json.writeStringField("airtime", airtime.toString());
        json.writeStringField(
                "name", "EpisodeTitle" + number + " of " + show.title() + (changed ? " (long version)" : ""));
        json.writeNumberField("number", show.episode(number));
        json.writeNumberField("runtime", show.minutes() + (changed ? 15 : 0));
        json.writeNumberField("season", show.season(number));
        json.writeStringField("type", "regular");
        json.writeObjectFieldStart("_embedded");
        json.writeFieldName("show");
        show(show, json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void show(Show show, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", show.number());
        json.writeStringField("name", show.title());
        json.writeStringField("type", show.type());
        json.writeStringField("language", show.language());
        json.writeNumberField("runtime", show.minutes());
        json.writeStringField("premiered", LocalDate.ofEpochDay(show.day(0)).toString());
        LocalDate ended = ended(show);
        if (ended == null) {
            json.writeNullField("ended");
        } else {
            json.writeStringField("ended", ended.toString());
        }
        json.writeArrayFieldStart("genres");
        for (String genre : show.genres()) {
            json.writeString(genre);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("_links");
        json.writeObjectFieldStart("self");
        json.writeStringField("href", "https://schedule.example/shows/" + show.number());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /// The last day of its production; null while there is none.
    private @Nullable LocalDate ended(Show show) {
        return switch (show.number()) {
            case Show.ENDING -> first.plusDays(days / 2);
            case Show.LONG_ENDED -> LocalDate.of(2020, 6, 30);
            default -> null;
        };
    }

    /// Whether a capture has an airing otherwise than the captures before it: the one of the middle of the period, from
    /// the day after.
    private boolean changed(Show show, int number, LocalDate day) {
        LocalDate middle = first.plusDays(days / 2);
        return show.number() == Show.CHANGED && number == show.newest(middle.toEpochDay()) && day.isAfter(middle);
    }
}
