package app.viewership.source;

import java.util.List;

/// One sort of file that a kind of source comes in: its events, its users, its catalog.
///
/// @param id short and stable, `users`
/// @param name what people call it, `Users`
/// @param format how its rows are written down
/// @param roles what its columns mean, in the usual order
/// @param content what its rows are
/// @param tells ids of the dimensions that nobody knows without it
public record Part(String id, String name, Format format, List<Role> roles, Content content, List<String> tells) {

    public Part {
        roles = List.copyOf(roles);
        tells = List.copyOf(tells);
    }

    /// One that no dimension hangs on.
    public Part(String id, String name, Format format, List<Role> roles, Content content) {
        this(id, name, format, roles, content, List.of());
    }

    /// The same, without which nobody knows these dimensions.
    public Part telling(String... dimensions) {
        return new Part(id, name, format, roles, content, List.of(dimensions));
    }

    /// What the rows of a file are.
    public sealed interface Content {}

    /// Rows are events: someone watched something at some time. They are kept packed.
    ///
    /// @param rule reads an event off a row
    public record Events(EventRule rule) implements Content {}

    /// Rows describe something, such as a user: each version of a record is kept once, with its history.
    ///
    /// @param key ids of the roles that together name the record; its versions share them
    /// @param whole whether a file holds all records there are, so that one that is missing was deleted; else a file
    ///     adds to what was known
    public record Records(List<String> key, boolean whole) implements Content {

        public Records {
            key = List.copyOf(key);
        }
    }

    /// Whether its rows are events.
    public boolean holdsEvents() {
        return content instanceof Events;
    }

    /// The role with this id.
    ///
    /// @throws IllegalArgumentException if there is none
    public Role role(String roleId) {
        return roles.stream()
                .filter(role -> role.id().equals(roleId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role " + roleId + " in " + id));
    }
}
