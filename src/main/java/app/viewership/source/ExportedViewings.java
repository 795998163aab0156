package app.viewership.source;

import app.viewership.source.Role.Need;
import app.viewership.source.Role.Value;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Viewings as the program itself exports them, as tables or as JSON Lines: a kind of source of its own for each kind.
///
/// Each row is a whole viewing, also where the export was of a period: asked for the same period again, the same parts
/// count. What was cut, told or looked up before is read as it stands: viewers, dimensions, runtimes, and where the log
/// itself said so what was completed. The times tell the zone of the log.
///
/// Where viewers are not named, an export does not tell who watched what: each row then stands alone, and nothing that
/// needs viewers can be counted.
final class ExportedViewings {
    private static final String BETWEEN = "; ";
    private static final String RUNTIME = "runtime_seconds";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final ObjectMapper ARRAYS = new ObjectMapper();

    private ExportedViewings() {}

    /// The kind itself, and behind it what it is exported as.
    static List<Kind> beside(List<Kind> kinds) {
        List<Kind> all = new ArrayList<>(kinds);
        kinds.stream().map(ExportedViewings::of).forEach(all::add);
        return List.copyOf(all);
    }

    private static Kind of(Kind kind) {
        List<String> asset = inOrder(kind.asset(), ids(kind, Dimension.Of.ASSET));
        asset.add(RUNTIME);
        Kind.Client client = client(kind);
        return new Kind(
                kind.id() + "-viewings",
                kind.name() + " (exported viewings)",
                List.of(part(kind, Format.TABLE), part(kind, Format.JSON)),
                asset,
                false,
                client,
                kind.time().countsWhole() ? kind.time() : Kind.Time.BEGAN,
                status -> true,
                kind.completed().map(told -> new Kind.Completed(ExportedRule.COMPLETED, ExportedRule.BROKEN)),
                amount(kind),
                kind.dimensions(),
                kind.drillPath(),
                kind.series(),
                "",
                new Kind.Questions(
                        kind.questions().figures(),
                        kind.questions().profile(),
                        Optional.empty(),
                        kind.questions().lengths()),
                known -> new AsExported(asset, client.texts()));
    }

    /// Who watched. Where dimensions tell it, devices of a household as before; else by the column of viewers, and
    /// where that may not be there, nobody.
    private static Kind.Client client(Kind kind) {
        Kind.Client client = kind.client();
        List<String> told = ids(kind, Dimension.Of.CLIENT);
        if (!tellsViewers(kind)) {
            return new Kind.Client(inOrder(client.texts(), told), client.household(), client.viewer(), true);
        }
        int viewer = client.named() ? 1 : 0;
        List<String> texts = new ArrayList<>(viewer > 0 ? List.of(ExportedRule.VIEWER) : List.of());
        texts.addAll(told);
        return new Kind.Client(texts, viewer, viewer, client.named());
    }

    /// Whether it takes a column of its own to tell viewers apart.
    private static boolean tellsViewers(Kind kind) {
        Kind.Client client = kind.client();
        return !client.named()
                || !ids(kind, Dimension.Of.CLIENT).containsAll(client.texts().subList(0, client.viewer()));
    }

    /// The dimensions: first those that are texts of the kind, in its order, by which ties are broken.
    private static List<String> inOrder(List<String> texts, List<String> dimensions) {
        List<String> order = new ArrayList<>(texts);
        order.retainAll(dimensions);
        dimensions.stream().filter(id -> !order.contains(id)).forEach(order::add);
        return order;
    }

    /// What was said of assets and clients when they were exported.
    private record AsExported(List<String> asset, List<String> client) implements Attributes {

        @Override
        public List<String> values(Dimension dimension, List<String> texts, long since) {
            List<String> ids = dimension.of() == Dimension.Of.ASSET ? asset : client;
            return ExportedViewings.values(dimension, texts.get(ids.indexOf(dimension.id())));
        }

        @Override
        public int runtime(List<String> texts, long since) {
            // A library may have been made when runtimes were not exported yet.
            String seconds = texts.size() == asset.size() ? texts.getLast() : "";
            return SECONDS.matcher(seconds).matches() ? Integer.parseInt(seconds) : 0;
        }
    }

    private static Part part(Kind kind, Format format) {
        return new Part("viewings", "Viewings", format, roles(kind), new Part.Events(new ExportedRule(kind, format)));
    }

    private static List<String> ids(Kind kind, Dimension.Of of) {
        return kind.dimensions().stream()
                .filter(dimension -> dimension.of() == of)
                .map(Dimension::id)
                .toList();
    }

    /// What is cut from requests has no size of its own.
    private static Optional<Kind.Amount> amount(Kind kind) {
        return kind.amount().filter(amount -> kind.time().isViewing());
    }

    private static List<Role> roles(Kind kind) {
        List<Role> roles = new ArrayList<>();
        if (kind.client().named() && tellsViewers(kind)) {
            roles.add(Role.of(ExportedRule.VIEWER, ExportedRule.VIEWER, Value.TEXT));
        }
        for (Dimension dimension : kind.dimensions()) {
            roles.add(new Role(dimension.id(), dimension.id(), List.of(), Value.TEXT, Need.COLUMN));
        }
        roles.add(Role.of("start", "start", Value.INSTANT));
        roles.add(Role.of("end", "end", Value.INSTANT));
        roles.add(Role.of("watch_seconds", "watch_seconds", Value.NUMBER));
        roles.add(Role.perhaps(RUNTIME, RUNTIME, Value.TEXT));
        roles.add(new Role("completed", "completed", List.of(), Value.BOOLEAN, Need.COLUMN));
        if (amount(kind).isPresent()) {
            roles.add(new Role("amount", "amount", List.of(), Value.DECIMAL, Need.COLUMN));
        }
        return roles;
    }

    private static List<String> values(Dimension dimension, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (!dimension.many()) {
            return List.of(text);
        }
        return text.startsWith("[") ? array(text) : List.of(text.split(BETWEEN, -1));
    }

    /// The texts of a JSON array, as JSON Lines have it; tables where a text could not be told from several.
    private static List<String> array(String json) {
        try {
            return List.of(ARRAYS.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            return List.of(json);
        }
    }
}
