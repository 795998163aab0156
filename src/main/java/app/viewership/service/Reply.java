package app.viewership.service;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What a server answered.
///
/// @param url the address that answered, after the redirects
/// @param named whether a user and a password were sent to it
/// @param body the bytes, as they come
record Reply(URI url, boolean named, int status, HttpHeaders headers, Body body) {

    /// The first value of a header; null if there is none.
    @Nullable
    String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /// The type of the content without its parameters, in lower case; empty if it is not told.
    String contentType() {
        String told = headers.firstValue("content-type").orElse("");
        return told.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// Bytes that will come, if that is told.
    OptionalLong length() {
        try {
            return headers.firstValueAsLong("content-length");
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /// The trouble that the status tells.
    WebTrouble trouble() {
        return Troubles.status(url, status, named);
    }
}
