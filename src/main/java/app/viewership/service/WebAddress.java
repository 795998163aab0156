package app.viewership.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// An address on the web as people write it: `https://example.org/dumps/books.json`.
public final class WebAddress {

    private WebAddress() {}

    /// The address that a text names.
    ///
    /// @throws ServiceException if it is none, is neither of http nor of https, or carries a user and a password
    public static URI parse(String text) {
        String stripped = text.strip();
        URI url;
        try {
            // Letters that no request can carry are written as one can.
            url = new URI(new URI(stripped).toASCIIString());
        } catch (URISyntaxException e) {
            throw none(stripped);
        }
        if (url.getRawUserInfo() != null) {
            // The text is not repeated: it holds the password.
            throw new ServiceException("The address of " + url.getHost()
                    + " carries a user and a password, which would be shown and logged with it: name the user apart, "
                    + "and the password in a file.");
        }
        if (!isWeb(url) || url.getHost() == null || url.getPort() > 65_535 || url.getPort() == 0) {
            throw none(stripped);
        }
        return url;
    }

    private static ServiceException none(String text) {
        return new ServiceException(
                "\"" + text + "\" is no web address: write it like https://example.org/dumps/books.json.");
    }

    static boolean isWeb(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) || isSecret(url);
    }

    /// Whether nobody can read along.
    static boolean isSecret(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /// The server in words: its host, and its port where it has one of its own.
    static String server(URI url) {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    /// The address in words, without its query: that may hold a key.
    static String shown(URI url) {
        return url.getScheme() + "://" + server(url) + url.getRawPath();
    }

    /// Whether what is told the one server may be told the other: they are the same, or the second is the first where
    /// nobody reads along.
    static boolean sameServer(URI first, URI second) {
        boolean sameHost = first.getHost().equalsIgnoreCase(second.getHost());
        boolean sameDoor = port(first) == port(second) && isSecret(first) == isSecret(second);
        boolean safer = !isSecret(first) && port(first) == 80 && isSecret(second) && port(second) == 443;
        return sameHost && (sameDoor || safer);
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return url.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
    }
}
