package app.viewership.source;

import app.viewership.source.Dimension.Order;
import app.viewership.source.Role.Need;
import app.viewership.source.Role.Value;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What live platforms send while people watch: someone starts a show, finishes it, breaks it off, or likes it.
///
/// A show is known by its number on its platform; namesakes on several platforms are one show by name. Times are of the
/// clock of the user's country, see [LiveClocks].
public final class LiveEvents {

    static final int STARTED = 0;
    static final int FINISHED = 1;
    static final int INTERRUPTED = 2;
    static final int LIKED = 3;

    /// A message.
    static final String EXAMPLE = """
            id:1
            event:stream-started
            data:{"show":{"show_id":"s1","cast":"A, B","listed_in":"Dramas","rating":"TV-14","release_year":2020,\
            "title":"T","type":"Movie","platform":"P"},"event_date":"01-02-2020 03:04:05.678","user":{"id":1,\
            "date_of_birth":"01/02/2000","first_name":"F","gender":"Male","last_name":"L","country":"PT"}}

            """;

    private static final int SECOND = 1000;
    private static final int RECENT = 2020;

    private static final String NOBODY_KNOWS = "(unknown)";

    private static final List<Role> ROLES = List.of(
            Role.perhaps("id", "id", Value.TEXT),
            Role.of("event", "event", Value.TEXT),
            Role.of("time", "data.event_date", Value.TEXT),
            Role.of("platform", "data.show.platform", Value.TEXT),
            Role.of("show_id", "data.show.show_id", Value.TEXT),
            new Role("title", "data.show.title", List.of(), Value.TEXT, Need.COLUMN),
            Role.perhaps("show_type", "data.show.type", Value.TEXT),
            Role.perhaps("release_year", "data.show.release_year", Value.NUMBER),
            Role.perhaps("first_actor", "data.show.cast", Value.TEXT),
            Role.perhaps("genre", "data.show.listed_in", Value.TEXT),
            Role.perhaps("rating", "data.show.rating", Value.TEXT),
            Role.of("user_id", "data.user.id", Value.TEXT),
            Role.perhaps("first_name", "data.user.first_name", Value.TEXT),
            Role.perhaps("last_name", "data.user.last_name", Value.TEXT),
            Role.perhaps("country", "data.user.country", Value.TEXT),
            Role.perhaps("gender", "data.user.gender", Value.TEXT),
            Role.perhaps("date_of_birth", "data.user.date_of_birth", Value.TEXT));

    private static final List<String> ASSET =
            List.of("platform", "show_id", "title", "show_type", "release_year", "first_actor", "genre", "rating");

    private static final List<String> CLIENT =
            List.of("user_id", "first_name", "last_name", "country", "gender", "date_of_birth");

    /// What platforms tell of a user, by the names in their messages.
    public static final List<String> USER_FIELDS =
            List.of("id", "first_name", "last_name", "email", "gender", "country", "date_of_birth", "ip_address");

    /// The description of the kind.
    public static final Kind KIND = new Kind(
            "live",
            "Live platforms",
            List.of(new Part("events", "Events", Format.EVENT_STREAM, ROLES, new Part.Events(LiveEvents::reading))),
            ASSET,
            false,
            new Kind.Client(CLIENT, 1, 1, true),
            Kind.Time.PAIRED,
            status -> status != LIKED,
            Optional.of(new Kind.Completed(FINISHED, INTERRUPTED)),
            Optional.empty(),
            List.of(
                    Dimension.ofAsset("platform", "Platform"),
                    Dimension.ofAsset("show", "Show").beside("show", "show_type"),
                    Dimension.ofAsset("show_type", "Type").unsearched(),
                    Dimension.ofAsset("genre", "Genre").ofMany(),
                    Dimension.ofAsset("rating", "Rating").unsearched(),
                    Dimension.ofAsset("release_year", "Year of release")
                            .unsearched()
                            .ordered(Order.NUMBER),
                    Dimension.ofClient("country", "Country"),
                    Dimension.ofClient("gender", "Gender").unsearched(),
                    Dimension.ofClient("user", "User")),
            List.of("show"),
            Optional.empty(),
            NOBODY_KNOWS,
            Kind.Questions.ofStreams(new Streams(
                    List.of("stream-started", "stream-finished", "stream-interrupted", "show-liked"),
                    STARTED,
                    FINISHED,
                    INTERRUPTED,
                    2,
                    RECENT)),
            known -> LiveEvents::values);

    private LiveEvents() {}

    private static EventRule.Reading reading(Columns columns, ZoneId zone, FileHint file) {
        LiveClocks clocks = new LiveClocks();
        int event = columns.column("event");
        int time = columns.column("time");
        int country = columns.find("country");
        int cast = columns.find("first_actor");
        return (fields, into) -> {
            into.status = status(fields, event);
            if (into.status < 0) {
                return fields.quoted(event) + " is no event that is known (stream-started, stream-finished,"
                        + " stream-interrupted or show-liked expected).";
            }
            long millis = clocks.millis(fields, time, country);
            if (millis == LiveClocks.NO_TIME) {
                return fields.quoted(time) + " is no time (dd-MM-yyyy HH:mm:ss.SSS expected, from 1970 on).";
            }
            into.time = Math.floorDiv(millis, SECOND);
            into.amount = Math.floorMod(millis, SECOND);
            if (cast != Columns.NONE) {
                fields.put(cast, fields.start(cast), firstEnd(fields, cast));
            }
            return null;
        };
    }

    private static int status(Fields fields, int event) {
        if (fields.is(event, "stream-started")) {
            return STARTED;
        }
        // Documented under one name, sent under the other.
        if (fields.is(event, "stream-finished") || fields.is(event, "stream-ended")) {
            return FINISHED;
        }
        if (fields.is(event, "stream-interrupted")) {
            return INTERRUPTED;
        }
        return fields.is(event, "show-liked") ? LIKED : -1;
    }

    /// Where the first of several names ends.
    private static int firstEnd(Fields fields, int column) {
        for (int i = fields.start(column); i < fields.end(column); i++) {
            if (fields.bytes()[i] == ',') {
                return i;
            }
        }
        return fields.end(column);
    }

    private static List<String> values(Dimension dimension, List<String> texts, long since) {
        return switch (dimension.id()) {
            case "user" -> List.of(name(texts));
            case "show" -> List.of(texts.get(ASSET.indexOf("title")));
            case "genre" -> genres(texts.get(ASSET.indexOf("genre")));
            case "country", "gender" -> List.of(texts.get(CLIENT.indexOf(dimension.id())));
            default -> List.of(texts.get(ASSET.indexOf(dimension.id())));
        };
    }

    private static List<String> genres(String listed) {
        return Arrays.stream(listed.split(","))
                .map(String::strip)
                .filter(genre -> !genre.isEmpty())
                .distinct()
                .toList();
    }

    /// First and last name; of a user who has none the number.
    private static String name(List<String> user) {
        List<String> told = user.subList(1, 3).stream()
                .filter(part -> !part.equals(NOBODY_KNOWS))
                .toList();
        return told.isEmpty() ? user.getFirst() : String.join(" ", told);
    }
}
