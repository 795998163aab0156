package app.viewership.ui.intake;

import app.viewership.service.WebAddress;
import app.viewership.store.Library;
import java.net.URI;
import java.util.List;

/// The addresses that were fetched last, as a library remembers them. Not for the JavaFX thread.
final class FetchAddresses {
    private static final String NAME = "fetched addresses";

    private FetchAddresses() {}

    /// The addresses that a text names, one a line, each once.
    ///
    /// @throws app.viewership.service.ServiceException if a line is none
    static List<URI> of(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(WebAddress::parse)
                .distinct()
                .toList();
    }

    /// Those of a library, one a line; empty where there are none.
    static String remembered(Library library) {
        return library.settings().get(NAME).orElse("");
    }

    /// Remembers these and no others, without those that have a query: that may hold a key, which is nobody else's
    /// business.
    static void remember(Library library, List<URI> urls) {
        library.settings()
                .put(
                        NAME,
                        String.join(
                                "\n",
                                urls.stream()
                                        .filter(url -> url.getRawQuery() == null)
                                        .map(URI::toString)
                                        .toList()));
    }
}
