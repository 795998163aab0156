package app.viewership.source;

import app.viewership.source.Dimension.Order;
import app.viewership.source.Role.Need;
import app.viewership.source.Role.Value;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Plays of airings, counted by the hour, with captures of the broadcast schedule that tells what was aired.
///
/// A play has a date in its row; the hour is that of its file, `play_events_2021-01-31_07`. The schedule is what a feed
/// gives on one day: old days roll off it, so what was captured is kept.
public final class PlayEvents {

    private static final int HOUR = 3600;

    private static final List<Role> PLAYS = List.of(
            Role.of("airing", "episode_id", Value.NUMBER),
            Role.of("date", "view_date", Value.DATE),
            Role.of("country", "country", Value.TEXT),
            Role.of("hours", "view_hours", Value.DECIMAL),
            Role.of("viewer", "viewer_id", Value.TEXT));

    private static final List<Role> SCHEDULE = List.of(
            Role.of("airing", "id", Value.NUMBER),
            Role.of("show_id", "_embedded.show.id", Value.NUMBER),
            Role.of("show", "_embedded.show.name", Value.TEXT),
            new Role("name", "name", List.of(), Value.TEXT, Need.COLUMN),
            Role.perhaps("season", "season", Value.NUMBER),
            Role.perhaps("number", "number", Value.NUMBER),
            Role.perhaps("runtime", "runtime", Value.NUMBER),
            Role.perhaps("airdate", "airdate", Value.DATE),
            Role.perhaps("language", "_embedded.show.language", Value.TEXT),
            Role.perhaps("show_type", "_embedded.show.type", Value.TEXT),
            Role.perhaps("genres", "_embedded.show.genres", Value.TEXT),
            Role.perhaps("ended", "_embedded.show.ended", Value.DATE));

    /// The description of the kind.
    public static final Kind KIND = new Kind(
            "play-events",
            "Play events",
            List.of(
                    new Part("plays", "Plays", Format.TABLE, PLAYS, new Part.Events(PlayEvents::reading)),
                    new Part("schedule", "Schedule", Format.JSON, SCHEDULE, new Part.Records(List.of("airing"), false))
                            .telling("show", "season", "genre", "language", "show_type", "production")),
            List.of("airing"),
            false,
            new Kind.Client(List.of("viewer", "country"), 1, 1, true),
            Kind.Time.STANDS,
            status -> true,
            Optional.empty(),
            Optional.empty(),
            List.of(
                    Dimension.ofAsset("show", "Show").beside("show", "show_type"),
                    Dimension.ofAsset("season", "Season")
                            .unlisted()
                            .unsearched()
                            .ordered(Order.NUMBER)
                            .beside("show", "season")
                            .labelled(),
                    Dimension.ofAsset("episode", "Episode").unlisted(),
                    Dimension.ofAsset("airing", "Airing")
                            .unlisted()
                            .unsearched()
                            .ordered(Order.NUMBER)
                            .beside("episode", "show", "season", "airing")
                            .saidBy("episode"),
                    Dimension.ofAsset("genre", "Genre").ofMany(),
                    Dimension.ofAsset("language", "Language"),
                    Dimension.ofAsset("show_type", "Show type"),
                    Dimension.ofAsset("production", "Production").unsearched(),
                    Dimension.ofClient("country", "Country")),
            List.of("show", "season", "airing"),
            Optional.empty(),
            ScheduleAttributes.NOBODY_KNOWS,
            new Kind.Questions(List.of(), Optional.of(new Kind.Profile("country", "language"))),
            ScheduleAttributes::new);

    private PlayEvents() {}

    private static EventRule.Reading reading(Columns columns, ZoneId zone, FileHint file) {
        LogClock clock = new LogClock(zone);
        int date = columns.column("date");
        int hours = columns.column("hours");
        int country = columns.column("country");
        int second = file.hour().orElse(0) * HOUR;
        return (fields, into) -> {
            int day = clock.day(fields.bytes(), fields.start(date), fields.end(date));
            if (day == LogClock.NO_DATE) {
                return fields.quoted(date) + " is no date (yyyy-MM-dd expected, from 1970 on).";
            }
            long seconds = fields.scaled(hours, HOUR, Integer.MAX_VALUE);
            if (seconds < 0) {
                return fields.quoted(hours) + " is no number of hours (3.14 expected, not below 0).";
            }
            if (fields.end(country) - fields.start(country) != 2) {
                return fields.quoted(country) + " is no country (two letters expected, NL).";
            }
            into.time = clock.seconds(day, second);
            into.seconds = (int) seconds;
            return null;
        };
    }
}
