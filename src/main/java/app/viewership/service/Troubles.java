package app.viewership.service;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Every trouble with a server, in its words.
final class Troubles {

    private Troubles() {}

    /// The server could not be asked.
    static WebTrouble unreachable(URI url, Throwable failure, TimeOuts timeOuts) {
        String server = WebAddress.server(url);
        if (caused(failure, HttpConnectTimeoutException.class)) {
            return noAnswer(url, timeOuts.connect());
        }
        if (caused(failure, UnresolvedAddressException.class) || caused(failure, UnknownHostException.class)) {
            return WebTrouble.passing(
                    "No server called " + url.getHost() + " can be found", "check the address and the connection");
        }
        if (caused(failure, ConnectException.class)) {
            return WebTrouble.passing(
                    "No server takes calls at " + server, "check the address, and whether the server runs");
        }
        if (caused(failure, GeneralSecurityException.class) && caused(failure, SSLException.class)) {
            return caused(failure, java.security.cert.CertificateException.class)
                            || caused(failure, java.security.cert.CertPathValidatorException.class)
                            || caused(failure, java.security.cert.CertPathBuilderException.class)
                    ? WebTrouble.lasting(
                            "The certificate of " + server + " does not prove that it is this server",
                            "check the address, or ask the owner of the server")
                    : notSecret(server);
        }
        if (caused(failure, SSLException.class)) {
            return notSecret(server);
        }
        return WebTrouble.passing(
                server + " closed the connection before a whole answer", "check the address, or try again later");
    }

    private static WebTrouble notSecret(String server) {
        return WebTrouble.lasting(server + " does not speak https there", "check the address and its port");
    }

    /// It took the connection and said nothing, or took no connection.
    static WebTrouble noAnswer(URI url, Duration waited) {
        return WebTrouble.passing(
                WebAddress.server(url) + " did not answer within " + words(waited),
                "check the address, or try again later");
    }

    /// It stopped in the middle.
    static WebTrouble silent(URI url, Duration waited) {
        return WebTrouble.passing(
                WebAddress.server(url) + " sent nothing more for " + words(waited), "try again later");
    }

    /// The connection ended before the answer did.
    static WebTrouble cutShort(URI url) {
        return WebTrouble.passing("The answer of " + WebAddress.server(url) + " broke off before its end", "try again");
    }

    /// A live stream came to an end.
    static WebTrouble streamEnded(URI url) {
        return WebTrouble.passing(WebAddress.server(url) + " ended its stream", "listen again later");
    }

    /// An answer that is no success.
    static WebTrouble status(URI url, int status, boolean named) {
        String server = WebAddress.server(url);
        return switch (status) {
            case 401 ->
                named
                        ? WebTrouble.lasting(server + " does not accept this user and password (401)", "check both")
                        : WebTrouble.lasting(
                                server + " asks for a user and a password (401)", "name the user and the password");
            case 403 ->
                WebTrouble.lasting(
                        server + " does not let this user have " + url.getRawPath() + " (403)",
                        "ask its owner for access");
            case 404, 410 ->
                WebTrouble.lasting(
                        server + " has nothing at " + url.getRawPath() + " (" + status + ")", "check the address");
            case 408, 429 ->
                WebTrouble.passing(server + " is asked too much just now (" + status + ")", "try again later");
            default ->
                status >= 500
                        ? WebTrouble.passing(
                                server + " has a fault of its own (" + status + ")",
                                "try again later, or tell its owner")
                        : WebTrouble.lasting(
                                server + " answers " + status + " instead of giving " + url.getRawPath(),
                                "check the address");
        };
    }

    static WebTrouble tooManyRedirects(URI url, int limit) {
        return WebTrouble.lasting(
                WebAddress.server(url) + " sends on to another address more than " + limit + " times",
                "check the address");
    }

    static WebTrouble redirectToNothing(URI url) {
        return WebTrouble.lasting(
                WebAddress.server(url) + " sends on to an address that is none", "tell its owner, or try another");
    }

    static WebTrouble redirectInTheOpen(URI url) {
        return WebTrouble.lasting(
                WebAddress.server(url) + " sends on from https to http, where others can read along",
                "ask its owner for an address with https");
    }

    /// A time in words: `30 s`, `0.2 s`.
    private static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() / 1000.0 + " s";
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> cause) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (cause.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
