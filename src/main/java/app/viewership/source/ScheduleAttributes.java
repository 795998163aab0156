package app.viewership.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// What the schedule says of airings: of a play, what it said on the day of the play; before the first capture, what
/// the first said.
final class ScheduleAttributes implements Attributes {

    /// In place of a value that nobody tells.
    static final String NOBODY_KNOWS = "(unknown)";

    private static final int MINUTE = 60;
    private static final int LONGEST_MINUTES = 100_000;
    private static final long NEVER = Long.MAX_VALUE;

    /// Of two that hold as long the one that ended later, whichever was read first.
    private static final BinaryOperator<Airing> NEWER =
            BinaryOperator.maxBy(Comparator.comparingLong(Airing::since).thenComparingLong(Airing::ended));

    /// Versions of each airing by the second from which they hold, ascending.
    private final Map<String, List<Airing>> airings = new HashMap<>();

    /// Names that several shows share.
    private final Set<String> shared = new HashSet<>();

    /// An airing as the schedule had it from a second on.
    ///
    /// @param ended first second after the day on which the show ended, a day of the log zone as that of a play is;
    ///     [#NEVER] if it did not
    private record Airing(
            long since,
            String show,
            String showId,
            String name,
            String season,
            String language,
            String type,
            List<String> genres,
            int runtime,
            long ended,
            ZoneId zone) {}

    ScheduleAttributes(Kind.Known known) {
        Map<String, String> ids = new HashMap<>();
        for (History.Version version : known.history().of("schedule")) {
            Airing airing = airing(version);
            airings.computeIfAbsent(version.key(), key -> new ArrayList<>()).add(airing);
            String id = ids.putIfAbsent(airing.show, airing.showId);
            if (id != null && !id.equals(airing.showId)) {
                shared.add(airing.show);
            }
        }
    }

    private static Airing airing(History.Version version) {
        RecordJson json = RecordJson.of(version);
        JsonNode show = json.member("_embedded").path("show");
        Set<String> genres = new TreeSet<>();
        show.path("genres").forEach(genre -> genres.add(genre.asText()));
        return new Airing(
                version.since(),
                text(show, "name"),
                text(show, "id"),
                json.text("name"),
                json.text("season"),
                text(show, "language"),
                text(show, "type"),
                List.copyOf(genres),
                minutes(json.member("runtime")),
                ended(text(show, "ended"), version.zone()),
                version.zone());
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isNull() ? "" : value.asText("");
    }

    private static int minutes(JsonNode runtime) {
        int minutes = runtime.asInt(0);
        return minutes < 0 || minutes > LONGEST_MINUTES ? 0 : minutes * MINUTE;
    }

    private static long ended(String date, ZoneId zone) {
        try {
            return date.isBlank()
                    ? NEVER
                    : LocalDate.parse(date).plusDays(1).atStartOfDay(zone).toEpochSecond();
        } catch (DateTimeException e) {
            // A date that cannot be read says nothing.
            return NEVER;
        }
    }

    /// As the newest version of any airing of the show has it.
    @Override
    public List<Moment> moments() {
        Map<String, Airing> newest = new TreeMap<>();
        airings.values().forEach(versions -> versions.forEach(airing -> newest.merge(show(airing), airing, NEWER)));
        List<Moment> moments = new ArrayList<>();
        newest.forEach((show, airing) -> {
            if (airing.ended != NEVER) {
                LocalDate last = Instant.ofEpochSecond(airing.ended - 1)
                        .atZone(airing.zone)
                        .toLocalDate();
                moments.add(new Moment("show", show, airing.ended, "production ended on " + Dates.day(last)));
            }
        });
        return moments;
    }

    @Override
    public long[] turns(Dimension.Of of, List<String> texts) {
        List<Airing> versions = of == Dimension.Of.ASSET ? airings.get(texts.getFirst()) : null;
        if (versions == null) {
            return NO_TURNS;
        }
        return versions.stream()
                .flatMapToLong(airing -> LongStream.of(airing.since, airing.ended))
                .filter(second -> second != Long.MIN_VALUE && second != NEVER)
                .sorted()
                .distinct()
                .toArray();
    }

    private @Nullable Airing at(List<String> texts, long second) {
        Airing found = null;
        for (Airing version : airings.getOrDefault(texts.getFirst(), List.of())) {
            if (found == null || version.since <= second) {
                found = version;
            }
        }
        return found;
    }

    @Override
    public List<String> values(Dimension dimension, List<String> texts, long since) {
        if (dimension.id().equals("country")) {
            return List.of(texts.get(1));
        }
        if (dimension.id().equals("airing")) {
            return List.of(texts.getFirst());
        }
        Airing airing = at(texts, since);
        if (airing == null) {
            return dimension.id().equals("season") ? List.of() : List.of(unknown(dimension, texts));
        }
        return switch (dimension.id()) {
            case "show" -> List.of(show(airing));
            case "season" -> airing.season.isEmpty() ? List.of() : List.of(airing.season);
            case "episode" -> List.of(airing.name.isBlank() ? texts.getFirst() : airing.name);
            case "genre" -> airing.genres;
            case "language" -> List.of(told(airing.language));
            case "show_type" -> List.of(told(airing.type));
            case "production" -> List.of(production(airing, since));
            default -> throw new IllegalArgumentException(dimension.id());
        };
    }

    private static String unknown(Dimension dimension, List<String> texts) {
        return dimension.id().equals("episode") ? texts.getFirst() : NOBODY_KNOWS;
    }

    private static String told(String text) {
        return text.isBlank() ? NOBODY_KNOWS : text;
    }

    private String show(Airing airing) {
        String name = told(airing.show);
        return shared.contains(airing.show) ? name + " (" + airing.showId + ")" : name;
    }

    private static String production(Airing airing, long since) {
        if (airing.ended == NEVER) {
            return "still running";
        }
        return since >= airing.ended ? "after the end" : "before the end";
    }

    @Override
    public int runtime(List<String> asset, long since) {
        Airing airing = at(asset, since);
        return airing == null ? 0 : airing.runtime;
    }
}
