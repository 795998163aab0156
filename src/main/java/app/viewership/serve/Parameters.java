package app.viewership.serve;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What stands behind the question mark of an address, by name; each may stand there several times.
record Parameters(Map<String, List<String>> values) {

    /// @throws Refused if they cannot be read
    static Parameters of(URI address) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String query = address.getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                values.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return new Parameters(values);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refused.WRONG, "\"" + text + "\" is not encoded as addresses are: write % as %25.");
        }
    }

    /// @throws Refused if there is another than these
    void only(String... names) {
        only(List.of(names));
    }

    /// @throws Refused if there is another than these
    void only(List<String> names) {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw new Refused(
                    Refused.WRONG,
                    "There is no parameter \"" + unknown.iterator().next() + "\" here; there "
                            + (names.isEmpty() ? "is none." : "are " + String.join(", ", names) + "."));
        }
    }

    /// Its value; null where it is not there.
    ///
    /// @throws Refused if it stands there several times
    @Nullable
    String one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw new Refused(Refused.WRONG, "The parameter " + name + " is there twice; name it once.");
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// The names that it lists with commas between them, or one by one, each once.
    List<String> listed(String name) {
        return all(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /// The zone in which times are shown: that of the log, unless another is asked for.
    ZoneId zoneOr(ZoneId log) {
        String zone = one("zone");
        try {
            return zone == null ? log : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Refused(Refused.WRONG, "\"" + zone + "\" is no time zone; write Europe/Amsterdam or UTC.");
        }
    }
}
