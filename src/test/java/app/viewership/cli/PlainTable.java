package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// Tables that plain loops over the rows of files give, to be held against those of the command `query`.
final class PlainTable {

    /// A viewing as its row tells it.
    ///
    /// @param values by dimension; one for most, of some none or many
    /// @param completed null where nobody says
    /// @param amount in the unit of the kind; null where it has none
    record Seen(
            Map<String, List<String>> values,
            String viewer,
            long seconds,
            @Nullable Boolean completed,
            @Nullable BigDecimal amount) {}

    private static final Map<String, Function<List<Seen>, String>> MEASURES = Map.ofEntries(
            Map.entry("viewings", seen -> String.valueOf(seen.size())),
            Map.entry("watch_seconds", seen -> String.valueOf(sum(seen))),
            Map.entry(
                    "viewers",
                    seen -> String.valueOf(
                            seen.stream().map(Seen::viewer).distinct().count())),
            Map.entry("mean_seconds", seen -> decimal(1.0 * sum(seen) / seen.size(), 1)),
            Map.entry(
                    "median_seconds",
                    seen -> decimal(median(seen.stream().map(each -> BigDecimal.valueOf(each.seconds))), 1)),
            Map.entry("completed", seen -> String.valueOf(rated(seen, true))),
            Map.entry("unrated", seen -> String.valueOf(seen.size() - rated(seen, true) - rated(seen, false))),
            Map.entry(
                    "completion_rate",
                    seen -> decimal(1.0 * rated(seen, true) / (rated(seen, true) + rated(seen, false)), 6)),
            Map.entry(
                    "amount",
                    seen -> seen.stream().allMatch(each -> each.amount == null)
                            ? ""
                            : decimal(amounts(seen).doubleValue(), 3)),
            Map.entry(
                    "mean_amount",
                    seen -> decimal(
                            amounts(seen).doubleValue()
                                    / seen.stream()
                                            .filter(each -> each.amount != null)
                                            .count(),
                            3)),
            Map.entry(
                    "median_amount",
                    seen -> decimal(median(seen.stream().map(Seen::amount).filter(Objects::nonNull)), 3)));

    private PlainTable() {}

    /// The folder of the real files of a kind; what needs it is skipped where it is not there.
    static Path real(String name) {
        Path real = Path.of("..", "shared", "data", name);
        Assumptions.assumeTrue(Files.isDirectory(real), () -> "There is no " + real.toAbsolutePath());
        return real;
    }

    /// A library of all files of a folder.
    static String library(Path files, Path library, String... options) {
        List<String> words = new ArrayList<>(List.of("import", files.toString(), "--library", library.toString()));
        Collections.addAll(words, options);
        assertThat(Shell.run(words.toArray(String[]::new)).code()).isZero();
        return library.toString();
    }

    private static long sum(List<Seen> seen) {
        return seen.stream().mapToLong(Seen::seconds).sum();
    }

    private static long rated(List<Seen> seen, boolean as) {
        return seen.stream()
                .filter(each -> each.completed != null && each.completed == as)
                .count();
    }

    private static BigDecimal amounts(List<Seen> seen) {
        return seen.stream().map(Seen::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double median(Stream<BigDecimal> values) {
        List<BigDecimal> sorted = values.sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half).doubleValue()
                : sorted.get(half - 1).add(sorted.get(half)).doubleValue() / 2;
    }

    private static String decimal(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /// What stands for no value: where others have several it is said.
    private static String none(String dimension) {
        return Set.of("genre", "book", "author", "nationality").contains(dimension) ? "(none)" : "";
    }

    /// Groups the viewings by the values of some dimensions; under several values each counts several times.
    static Set<List<String>> of(List<Seen> seen, List<String> dimensions, List<String> measures) {
        Map<List<String>, List<Seen>> groups =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (Seen each : seen) {
            List<List<String>> keys = List.of(List.of());
            for (String dimension : dimensions) {
                List<List<String>> longer = new ArrayList<>();
                List<String> values = Objects.requireNonNull(each.values.get(dimension), dimension);
                for (List<String> key : keys) {
                    for (String value : values.isEmpty() ? List.of(none(dimension)) : values) {
                        List<String> added = new ArrayList<>(key);
                        added.add(value);
                        longer.add(added);
                    }
                }
                keys = longer;
            }
            keys.forEach(key ->
                    groups.computeIfAbsent(key, none -> new ArrayList<>()).add(each));
        }
        Set<List<String>> rows = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        groups.forEach((key, group) -> {
            List<String> row = new ArrayList<>(key);
            measures.forEach(measure -> row.add(MEASURES.get(measure).apply(group)));
            rows.add(row);
        });
        return rows;
    }

    /// What the program prints, without its header.
    static List<List<String>> asked(String library, String by, List<String> measures, String... options) {
        List<String> words = new ArrayList<>(
                List.of("query", "--library", library, "--by", by, "--measure", String.join(",", measures)));
        Collections.addAll(words, options);
        Shell.Ran ran = Shell.run(words.toArray(String[]::new));
        // What counts under several values is said beside the table.
        assertThat(ran.err().lines()).allMatch(line -> line.contains(" counts under each of them"));
        try (CSVParser parser = CSVParser.parse(ran.out(), CSVFormat.DEFAULT)) {
            List<List<String>> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(Arrays.asList(row.values()));
            }
            assertThat(rows.getFirst()).endsWith(measures.toArray(String[]::new));
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Holds the program's table against the plain one; its rows stand by the first measure, the largest first.
    static void assertSame(String library, List<Seen> seen, List<String> dimensions, List<String> measures) {
        List<List<String>> rows = asked(library, String.join(",", dimensions), measures);
        assertThat(rows).as("by %s", dimensions).hasSizeGreaterThan(0);
        assertThat(rows).as("by %s", dimensions).containsExactlyInAnyOrderElementsOf(of(seen, dimensions, measures));
        assertThat(rows)
                .extracting(row -> Long.parseLong(row.get(dimensions.size())))
                .isSortedAccordingTo(Collections.reverseOrder());
    }
}
