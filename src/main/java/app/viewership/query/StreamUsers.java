package app.viewership.query;

import app.viewership.query.StreamReports.User;
import app.viewership.query.StreamReports.UserEvent;
import app.viewership.source.Streams;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The users of live platforms, each with what is known of him and all that he did.
final class StreamUsers {
    private static final int SECOND = 1000;
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final KeptEvents kept;
    private final StreamEvents events;
    private final Streams streams;
    private final String nothing;

    StreamUsers(KeptEvents kept, Streams streams) {
        this.kept = kept;
        this.events = kept.all();
        this.streams = streams;
        this.nothing = kept.kind().empty();
    }

    /// Those of whom an event is kept, by id.
    ///
    /// @param zone in which a day begins
    List<User> in(ZoneId zone) {
        LocalDate day = newestDay(zone);
        List<User> users = new ArrayList<>();
        for (int from = 0; from < events.size(); ) {
            int to = from;
            List<UserEvent> told = new ArrayList<>();
            while (to < events.size() && events.user(events.row(to)) == events.user(events.row(from))) {
                int row = events.row(to++);
                if (kept.keeps(row)) {
                    told.add(event(row));
                }
            }
            if (!told.isEmpty()) {
                // What is said of a user may change: the newest is true.
                users.add(user(events.client(events.row(to - 1)), day, told));
            }
            from = to;
        }
        return users;
    }

    private LocalDate newestDay(ZoneId zone) {
        long newest = IntStream.range(0, events.size())
                .mapToLong(events::moment)
                .max()
                .orElse(0);
        return Instant.ofEpochMilli(newest).atZone(zone).toLocalDate();
    }

    private User user(List<String> texts, LocalDate day, List<UserEvent> told) {
        String name = String.join(
                " ",
                Stream.of("first_name", "last_name")
                        .map(role -> kept.ofUser(texts, role))
                        .filter(part -> !part.equals(nothing))
                        .toList());
        return new User(kept.ofUser(texts, "user_id"), name, age(kept.ofUser(texts, "date_of_birth"), day), told);
    }

    private UserEvent event(int row) {
        List<String> show = events.asset(row);
        String actor = kept.ofShow(show, "first_actor");
        return new UserEvent(
                streams.events().get(events.status(row)),
                Math.floorDiv(events.moment(row), SECOND),
                actor.equals(nothing) ? null : actor,
                kept.ofShow(show, "show_id"),
                kept.ofShow(show, "platform"),
                kept.ofShow(show, "title"));
    }

    private static @Nullable Integer age(String birth, LocalDate day) {
        try {
            return Period.between(LocalDate.parse(birth, BIRTH), day).getYears();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
