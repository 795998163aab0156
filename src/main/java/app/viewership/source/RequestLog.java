package app.viewership.source;

import app.viewership.source.Dimension.Of;
import app.viewership.source.Role.Value;
import java.util.List;

/// The request log of a CDN: one row for each piece of a stream that a client fetched, in that second.
///
/// Its column names are those of today's extract; the older extract's `OriginalTitle`, `sc-status`, `NodeID` and
/// `anon_cs-user-agent` are recognised too.
public final class RequestLog {

    /// What a device or user agent is called that the log leaves empty.
    public static final String NONE = "(none)";

    /// The description of the kind.
    public static final Kind KIND = new Kind(
            "requests",
            "Request log",
            List.of(
                    new Role("date", "date", List.of(), Value.DATE, false),
                    new Role("time", "time", List.of(), Value.TIME, false),
                    new Role("title", "original_title", List.of("title"), Value.TEXT, false),
                    new Role("status", "sac_status", List.of("sc-status", "status"), Value.NUMBER, false),
                    new Role("device", "device", List.of(), Value.TEXT, true),
                    new Role("asset_id", "node_ID", List.of(), Value.TEXT, false),
                    new Role("client_ip", "anon_ip", List.of("c-ip", "client_ip"), Value.TEXT, false),
                    new Role(
                            "user_agent",
                            "anon_cs_user_agent",
                            List.of("cs-user-agent", "user_agent"),
                            Value.TEXT,
                            true)),
            List.of(
                    new Dimension("program", "Program", Of.ASSET),
                    new Dimension("kind", "Kind", Of.ASSET),
                    new Dimension("season", "Season", Of.ASSET),
                    new Dimension("episode", "Episode", Of.ASSET),
                    new Dimension("asset_id", "Asset", Of.ASSET),
                    new Dimension("title", "Title", Of.ASSET),
                    new Dimension("device", "Device", Of.CLIENT),
                    new Dimension("user_agent", "User agent", Of.CLIENT),
                    new Dimension("client_ip", "Client IP", Of.CLIENT)),
            List.of("program", "season", "asset_id"));

    private RequestLog() {}

    /// Whether a request with this status delivered something: 200 or 206. Others are stored, counted, and build
    /// nothing.
    public static boolean usable(int status) {
        return status == 200 || status == 206;
    }
}
