package app.viewership.service;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A live platform: where its events come from, and how it is called here.
///
/// @param name its own among those listened to
/// @param credentials the user; null if it asks for none
public record LiveSource(String name, URI url, @Nullable Credentials credentials) {

    /// The sources that `NAME=URL` texts name, all for the same user.
    ///
    /// @throws ServiceException if one of them is none, or two have the same name
    public static List<LiveSource> parse(List<String> texts, @Nullable Credentials credentials) {
        List<LiveSource> sources = new ArrayList<>();
        for (String text : texts) {
            sources.add(parse(text, credentials));
        }
        requireOwnNames(sources);
        return List.copyOf(sources);
    }

    private static LiveSource parse(String text, @Nullable Credentials credentials) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? "" : text.substring(0, equals).strip();
        if (name.isEmpty() || name.contains("://")) {
            throw new ServiceException(
                    "\"" + text + "\" names no source: write a name before the address, like tv=http://localhost/tv.");
        }
        return new LiveSource(name, WebAddress.parse(text.substring(equals + 1)), credentials);
    }

    static void requireOwnNames(List<LiveSource> sources) {
        if (sources.isEmpty()) {
            throw new ServiceException("There is no source to listen to: name one, like tv=http://localhost/tv.");
        }
        Set<String> names = new HashSet<>();
        for (LiveSource source : sources) {
            if (!names.add(source.name)) {
                throw new ServiceException("Two sources are called " + source.name + ": give each a name of its own.");
            }
        }
    }
}
