package app.viewership.source;

import app.viewership.source.Dimension.Order;
import app.viewership.source.Role.Need;
import app.viewership.source.Role.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The request log of a CDN: one row for each piece of a stream that a client fetched, in that second.
///
/// Its column names are those of today's extract; the older extract's `OriginalTitle`, `sc-status`, `NodeID` and
/// `anon_cs-user-agent` are recognised too.
public final class RequestLog {

    private static final List<Role> ROLES = List.of(
            Role.of("date", "date", Value.DATE),
            Role.of("time", "time", Value.TIME),
            new Role("title", "original_title", List.of("title"), Value.TEXT, Need.VALUE),
            new Role("status", "sac_status", List.of("sc-status", "status"), Value.NUMBER, Need.VALUE),
            new Role("device", "device", List.of(), Value.TEXT, Need.COLUMN),
            Role.of("asset_id", "node_ID", Value.TEXT),
            new Role("client_ip", "anon_ip", List.of("c-ip", "client_ip"), Value.TEXT, Need.VALUE),
            new Role(
                    "user_agent",
                    "anon_cs_user_agent",
                    List.of("cs-user-agent", "user_agent"),
                    Value.TEXT,
                    Need.COLUMN));

    /// The description of the kind.
    public static final Kind KIND = new Kind(
            "requests",
            "Request log",
            List.of(new Part(
                    "requests",
                    "Requests",
                    Format.TABLE,
                    ROLES,
                    new Part.Events((columns, zone, file) -> new RequestRule(columns, zone)))),
            List.of("asset_id"),
            true,
            new Kind.Client(List.of("client_ip", "device", "user_agent"), 1, 3, true),
            Kind.Time.FETCHED,
            RequestLog::usable,
            Optional.empty(),
            Optional.empty(),
            List.of(
                    Dimension.ofAsset("program", "Program").beside("program", "kind"),
                    Dimension.ofAsset("kind", "Kind").unsearched(),
                    Dimension.ofAsset("season", "Season")
                            .unlisted()
                            .unsearched()
                            .ordered(Order.NUMBER)
                            .beside("program", "season")
                            .labelled(),
                    Dimension.ofAsset("episode", "Episode")
                            .unlisted()
                            .unsearched()
                            .ordered(Order.NUMBER)
                            .labelled(),
                    Dimension.ofAsset("asset_id", "Asset")
                            .unlisted()
                            .beside("title", "program", "season", "episode", "asset_id")
                            .saidBy("title"),
                    Dimension.ofAsset("title", "Title").unlisted(),
                    Dimension.ofClient("device", "Device"),
                    Dimension.ofClient("user_agent", "User agent"),
                    Dimension.ofClient("client_ip", "Client IP").inShort("ip")),
            List.of("program", "season", "asset_id"),
            Optional.of(new Kind.Series("kind", "series")),
            "(none)",
            Kind.Questions.NONE,
            TitleAttributes::new);

    private RequestLog() {}

    /// Whether a request with this status delivered something: 200 or 206. Others are stored, counted, and build
    /// nothing.
    public static boolean usable(int status) {
        return status == 200 || status == 206;
    }

    /// What the titles of a request log say: `S06 E05 - SeriesTitle0` is an episode, any other title a film. Films and
    /// series may share a name; then they are two programs.
    private static final class TitleAttributes implements Attributes {

        private static final int TITLE = 1;

        private final Set<String> series;

        TitleAttributes(Kind.Known known) {
            series = known.assets().stream()
                    .map(asset -> TitleParser.parse(asset.get(TITLE)))
                    .filter(Title::series)
                    .map(Title::program)
                    .collect(Collectors.toSet());
        }

        @Override
        public List<String> values(Dimension dimension, List<String> texts, long since) {
            return switch (dimension.id()) {
                case "client_ip" -> List.of(texts.getFirst());
                case "device" -> List.of(texts.get(1));
                case "user_agent" -> List.of(texts.get(2));
                case "asset_id" -> List.of(texts.getFirst());
                case "title" -> List.of(texts.get(TITLE));
                default -> ofTitle(dimension.id(), TitleParser.parse(texts.get(TITLE)));
            };
        }

        private List<String> ofTitle(String dimension, Title title) {
            return switch (dimension) {
                case "program" -> List.of(program(title));
                case "kind" -> List.of(title.series() ? "series" : "film");
                case "season" -> title.series() ? List.of(Integer.toString(title.season())) : List.of();
                case "episode" -> title.series() ? List.of(Integer.toString(title.episode())) : List.of();
                default -> throw new IllegalArgumentException(dimension);
            };
        }

        private String program(Title title) {
            return !title.series() && series.contains(title.program()) ? title.program() + " (film)" : title.program();
        }
    }
}
