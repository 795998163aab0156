package app.viewership.source;

import app.viewership.source.Role.Need;
import app.viewership.source.Role.Value;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The standard log of CloudFront: one row for each file of a stream that a client fetched, in that second, always in
/// UTC.
///
/// A stream is many files: playlists, and pieces in folders, one folder for each quality. So an asset is what they have
/// in common, see [StreamPath]. Texts are percent-encoded in the log and readable in the dimensions.
public final class CloudFront {

    /// In place of a value that is not there.
    private static final String ABSENT = "-";

    private static final String NOTHING = "(none)";

    private static final double BYTES_OF_GB = 1e9;

    private static final List<Role> ROLES = List.of(
            Role.of("date", "date", Value.DATE),
            Role.of("time", "time", Value.TIME),
            Role.of("path", "cs-uri-stem", Value.TEXT),
            Role.of("status", "sc-status", Value.NUMBER),
            Role.of("client_ip", "c-ip", Value.TEXT),
            new Role("user_agent", "cs(User-Agent)", List.of(), Value.TEXT, Need.COLUMN),
            new Role("edge_location", "x-edge-location", List.of(), Value.TEXT, Need.COLUMN),
            new Role("host", "x-host-header", List.of("cs(Host)"), Value.TEXT, Need.COLUMN),
            new Role("method", "cs-method", List.of(), Value.TEXT, Need.COLUMN),
            new Role("size", "sc-bytes", List.of(), Value.NUMBER, Need.COLUMN));

    /// The description of the kind.
    public static final Kind KIND = new Kind(
            "cloudfront",
            "CloudFront log",
            List.of(new Part("requests", "Requests", Format.EXTENDED_LOG, ROLES, new Part.Events(CloudFront::reading))),
            List.of("path"),
            false,
            new Kind.Client(List.of("client_ip", "user_agent", "edge_location", "host", "method"), 1, 2, true),
            Kind.Time.FETCHED,
            RequestLog::usable,
            Optional.empty(),
            Optional.of(new Kind.Amount("Size", "GB", BYTES_OF_GB)),
            List.of(
                    Dimension.ofAsset("program", "Program"),
                    Dimension.ofAsset("asset", "Asset").beside("program", "asset"),
                    Dimension.ofClient("edge_location", "Edge location"),
                    Dimension.ofClient("host", "Host"),
                    Dimension.ofClient("user_agent", "User agent"),
                    Dimension.ofClient("client_ip", "Client IP").inShort("ip"),
                    Dimension.ofClient("method", "Method").unsearched()),
            List.of("program", "asset"),
            Optional.empty(),
            NOTHING,
            Kind.Questions.NONE,
            known -> CloudFront::values);

    private CloudFront() {}

    private static EventRule.Reading reading(Columns columns, ZoneId zone, FileHint file) {
        // The log is in UTC, whatever zone others are in.
        RequestRule request = new RequestRule(columns, ZoneOffset.UTC);
        int path = columns.column("path");
        int size = columns.column("size");
        return (fields, into) -> {
            String broken = request.read(fields, into);
            if (broken != null) {
                return broken;
            }
            if (!fields.isEmpty(size) && !fields.is(size, ABSENT)) {
                into.amount = fields.scaled(size, 1, Long.MAX_VALUE / 2);
                if (into.amount < 0) {
                    return fields.quoted(size) + " is no size (a whole number of bytes expected).";
                }
            }
            fields.put(path, fields.start(path), StreamPath.end(fields.bytes(), fields.start(path), fields.end(path)));
            return null;
        };
    }

    private static List<String> values(Dimension dimension, List<String> texts, long since) {
        return switch (dimension.id()) {
            case "program" -> List.of(StreamPath.program(decoded(texts.getFirst())));
            case "asset" -> List.of(decoded(texts.getFirst()));
            case "client_ip" -> List.of(texts.getFirst());
            case "user_agent" -> said(decoded(texts.get(1)));
            case "edge_location" -> said(texts.get(2));
            case "host" -> said(texts.get(3));
            case "method" -> said(texts.get(4));
            default -> throw new IllegalArgumentException(dimension.id());
        };
    }

    private static List<String> said(String text) {
        return List.of(text.isEmpty() || text.equals(ABSENT) ? NOTHING : text);
    }

    /// A text without its percent-encoding; as it is if it has none that can be read.
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            // A plus is a plus here.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
