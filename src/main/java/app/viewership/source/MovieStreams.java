package app.viewership.source;

import app.viewership.source.NamedFigure.Way;
import app.viewership.source.Role.Need;
import app.viewership.source.Role.Value;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Streams of movies as a service logs them, with its movies and users as tables, and the authors, books and reviews
/// that a vendor sends as whole dumps.
public final class MovieStreams {

    private static final int BYTES_OF_MB = 1_000_000;
    private static final double BYTES_OF_GB = 1e9;

    private static final List<Role> STREAMS = List.of(
            Role.of("movie", "movie_title", Value.TEXT),
            Role.of("user", "user_email", Value.TEXT),
            new Role("size", "size_mb", List.of(), Value.DECIMAL, Need.COLUMN),
            Role.of("start", "start_at", Value.INSTANT),
            Role.of("end", "end_at", Value.INSTANT));

    private static final List<Role> MOVIES = List.of(
            Role.of("title", "title", Value.TEXT),
            Role.of("duration", "duration_mins", Value.NUMBER),
            new Role("language", "original_language", List.of(), Value.TEXT, Need.COLUMN),
            Role.perhaps("size", "size_mb", Value.DECIMAL));

    private static final List<Role> USERS = List.of(
            Role.of("email", "email", Value.TEXT),
            new Role("first_name", "first_name", List.of(), Value.TEXT, Need.COLUMN),
            new Role("last_name", "last_name", List.of(), Value.TEXT, Need.COLUMN));

    private static final List<Role> AUTHORS = List.of(
            Role.of("name", "metadata.name", Value.TEXT),
            new Role("nationalities", "nationalities", List.of(), Value.TEXT, Need.COLUMN));

    private static final List<Role> BOOKS = List.of(
            Role.of("name", "name", Value.TEXT),
            new Role("author", "author", List.of(), Value.TEXT, Need.COLUMN),
            new Role("pages", "pages", List.of(), Value.TEXT, Need.COLUMN),
            Role.perhaps("publisher", "publisher", Value.TEXT));

    private static final List<Role> REVIEWS = List.of(
            Role.of("created", "created", Value.INSTANT),
            Role.of("movies", "movies", Value.TEXT),
            Role.of("books", "books", Value.TEXT),
            Role.perhaps("text", "content.text", Value.TEXT));

    private static final List<NamedFigure> FIGURES = List.of(
            new NamedFigure(
                    "based_on_books_percent",
                    "Movies based on books",
                    "%",
                    Way.PROGRAMS_WITH_VALUE,
                    "book",
                    0.01,
                    "Streamed movies that a review links to a book, divided by streamed movies."),
            new NamedFigure(
                    "affected_users",
                    "Users in progress on a movie between two instants",
                    "users",
                    Way.VIEWERS_IN_PROGRESS,
                    "",
                    1,
                    "Distinct users with a stream of the movie that starts before the end and ends after the"
                            + " start of the outage."),
            new NamedFigure(
                    "movies_by_author_nationality",
                    "Movies by the nationality of the author",
                    "movies",
                    Way.PROGRAMS_OF_VALUE,
                    "nationality",
                    1,
                    "Streamed movies of which any book has an author of the nationality."),
            measure("mean_stream_minutes", "Mean length of a stream", "min", "mean_seconds_per_viewing", 60),
            measure("median_stream_minutes", "Median length of a stream", "min", "median_seconds_per_viewing", 60),
            measure("median_stream_gb", "Median size of a stream", "GB", "median_amount", 1),
            measure("mean_stream_gb", "Mean size of a stream", "GB", "mean_amount", 1),
            new NamedFigure(
                    "users_watched_share",
                    "Users who watched a share of a movie",
                    "users",
                    Way.VIEWERS_WATCHED_SHARE,
                    "",
                    1,
                    "Distinct users with any one stream of at least the share of its movie's runtime, of those"
                            + " that start in the last seven days of the month."));

    /// The description of the kind.
    public static final Kind KIND = new Kind(
            "movie-streams",
            "Movie streams",
            List.of(
                    new Part("streams", "Streams", Format.TABLE, STREAMS, new Part.Events(MovieStreams::reading)),
                    new Part("movies", "Movies", Format.TABLE, MOVIES, new Part.Records(List.of("title"), false))
                            .telling("language"),
                    new Part("users", "Users", Format.TABLE, USERS, new Part.Records(List.of("email"), false))
                            .telling("user_name"),
                    new Part("authors", "Authors", Format.JSON, AUTHORS, new Part.Records(List.of("name"), true))
                            .telling("nationality"),
                    new Part("books", "Books", Format.JSON, BOOKS, new Part.Records(List.of("name"), true))
                            .telling("author"),
                    // A review has no name of its own: when it was written, and what about, tell it.
                    new Part(
                                    "reviews",
                                    "Reviews",
                                    Format.JSON,
                                    REVIEWS,
                                    new Part.Records(List.of("created", "movies"), true))
                            .telling("based_on_book", "book")),
            List.of("movie"),
            false,
            new Kind.Client(List.of("user"), 1, 1, true),
            Kind.Time.BEGAN,
            status -> true,
            Optional.empty(),
            Optional.of(new Kind.Amount("Size", "GB", BYTES_OF_GB)),
            List.of(
                    Dimension.ofAsset("movie", "Movie").beside("movie", "language"),
                    Dimension.ofAsset("language", "Language"),
                    Dimension.ofAsset("based_on_book", "Based on a book").unsearched(),
                    Dimension.ofAsset("book", "Book").ofMany(),
                    Dimension.ofAsset("author", "Author").ofMany(),
                    Dimension.ofAsset("nationality", "Author's nationality").ofMany(),
                    Dimension.ofClient("user", "User"),
                    Dimension.ofClient("user_name", "User's name").unlisted().beside("user", "user_name")),
            List.of("movie"),
            Optional.empty(),
            MovieAttributes.NOBODY_KNOWS,
            new Kind.Questions(FIGURES, Optional.empty()),
            MovieAttributes::new);

    private MovieStreams() {}

    private static NamedFigure measure(String id, String label, String unit, String measure, double per) {
        return new NamedFigure(
                id,
                label,
                unit,
                Way.MEASURE,
                measure,
                per,
                unit.equals("GB")
                        ? "Over all streams with a size; 1 GB is 1,000 MB."
                        : "End minus start, over all streams.");
    }

    private static EventRule.Reading reading(Columns columns, ZoneId zone, FileHint file) {
        LogClock clock = new LogClock(zone);
        int start = columns.column("start");
        int end = columns.column("end");
        int size = columns.column("size");
        return (fields, into) -> {
            long from = clock.instant(fields.bytes(), fields.start(start), fields.end(start));
            if (from == LogClock.NO_INSTANT) {
                return fields.quoted(start) + " is no start (2021-12-06T19:30:19.099+0100 expected, from 1970 on).";
            }
            into.offset = clock.offset();
            long to = clock.instant(fields.bytes(), fields.start(end), fields.end(end));
            if (to == LogClock.NO_INSTANT) {
                return fields.quoted(end) + " is no end (2021-12-06T19:30:19.099+0100 expected, from 1970 on).";
            }
            if (to < from || to - from > Integer.MAX_VALUE) {
                return "The stream ends at " + fields.text(end) + (to < from ? ", before" : ", long after")
                        + " it starts at " + fields.text(start) + ".";
            }
            into.time = from;
            into.seconds = (int) (to - from);
            if (!fields.isEmpty(size)) {
                into.amount = fields.scaled(size, BYTES_OF_MB, Long.MAX_VALUE / 2);
                if (into.amount < 0) {
                    return fields.quoted(size) + " is no size (MB expected, 613.42).";
                }
            }
            return null;
        };
    }
}
