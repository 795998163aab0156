package app.viewership.source;

import java.util.List;

/// How events tell of streams that someone starts and ends, and of other things beside them.
///
/// Of such a kind the texts of an asset have the roles `platform`, `show_id`, `title`, `release_year` and
/// `first_actor`, those of a client `user_id`, `first_name`, `last_name` and `date_of_birth`. The amount of an event is
/// the millisecond of its second: it only tells which of two was first.
///
/// @param events what happened, by status
/// @param started the status of a start
/// @param finished the status of an end that was reached
/// @param interrupted the status of an end before
/// @param show how many of the first texts of an asset tell what is watched; the rest says more about it
/// @param recent shows of this year and later are recent
public record Streams(List<String> events, int started, int finished, int interrupted, int show, int recent) {

    public Streams {
        events = List.copyOf(events);
    }

    /// Whether a status is an end, reached or not.
    public boolean ends(int status) {
        return status == finished || status == interrupted;
    }
}
