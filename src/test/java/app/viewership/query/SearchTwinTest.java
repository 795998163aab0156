package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What the search field and the menus of the breadcrumb offer, against the twin.
class SearchTwinTest {
    private static final List<String> SEARCHED =
            List.of("program", "asset_id", "title", "device", "user_agent", "client_ip");

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(value -> value.isEmpty() ? -1 : Integer.parseInt(value));

    @Provide
    Arbitrary<List<RawRow>> logs() {
        return Logs.rows();
    }

    @Property(tries = 200)
    void everyValueThatHoldsTheTextIsFoundMostWatchedFirst(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random);
        String text = List.of("a", "TWO", " film ", "1.1", "Again", "0", "ROKU", "zzz")
                .get(random.nextInt(8));

        List<Hit> hits = new Explorer(LogFixture.dataset(Logs.files(rows, random)))
                .navigation()
                .search(question, text, 1000);

        assertThat(hits)
                .extracting(hit -> List.<Object>of(hit.step(), hit.watchSeconds(), hit.viewings()))
                .isEqualTo(found(new Twin(rows, question.cleared()), text));
        assertThat(new Explorer(LogFixture.dataset(List.of(rows))).navigation().search(question, text, 2))
                .isEqualTo(hits.stream().limit(2).toList());
    }

    private static List<List<Object>> found(Twin twin, String text) {
        List<List<Object>> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String dimension : SEARCHED) {
            TreeMap<String, Long> watch = new TreeMap<>();
            // What was only ever asked for in vain is in the log all the same.
            twin.rows().forEach(row -> watch.put(valueOf(twin, row, dimension), 0L));
            twin.all().forEach(v -> watch.merge(v.value(dimension), v.watch(), Long::sum));
            watch.forEach((value, seconds) -> {
                boolean holds =
                        value.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
                if (holds && known.add(value)) {
                    long viewings = twin.all().stream()
                            .filter(v -> v.value(dimension).equals(value))
                            .count();
                    found.add(List.of(new Step(dimension, value), seconds, viewings));
                }
            });
        }
        found.sort(Comparator.<List<Object>>comparingLong(hit -> -(Long) hit.get(1))
                .thenComparingLong(hit -> -(Long) hit.get(2)));
        return found;
    }

    /// The value of a row, whose asset has the first in text order of its titles.
    private static String valueOf(Twin twin, RawRow row, String dimension) {
        String title = TwinCut.title(twin.rows(), row.assetId());
        String program = TwinCut.program(twin.rows(), title);
        return new TwinViewing("", row.ip(), row.device(), row.userAgent(), 0, row.assetId(), title, program, 0, 0, 0)
                .value(dimension);
    }

    @Property(tries = 200)
    void besideAStepStandWhatElseTheQuestionKeepsMostWatchedFirst(
            @ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random);
        if (rows.isEmpty()) {
            return;
        }
        Explorer explorer = new Explorer(LogFixture.dataset(Logs.files(rows, random)));
        for (int level = 0; level <= question.drill().size(); level++) {
            String dimension = level < question.drill().size()
                    ? question.drill().get(level).dimension()
                    : below(rows, question);
            assertThat(explorer.navigation().siblings(question, level))
                    .isEqualTo(siblings(rows, question.upTo(level), dimension));
        }
    }

    private static List<Step> siblings(List<RawRow> rows, Question above, String dimension) {
        List<Filter> own = above.filters().stream()
                .filter(filter -> filter.dimension().equals(dimension))
                .toList();
        List<Filter> others = new ArrayList<>(above.filters());
        others.removeAll(own);
        Twin twin = new Twin(rows, above.withFilters(others));
        TreeMap<String, Long> watch =
                new TreeMap<>(dimension.equals("season") ? BY_NUMBER : Comparator.<String>naturalOrder());
        Map<String, Long> viewings = new HashMap<>();
        twin.selected().forEach(v -> {
            watch.merge(v.value(dimension), twin.part(v), Long::sum);
            viewings.merge(v.value(dimension), twin.counted(v) ? 1L : 0L, Long::sum);
        });
        own.forEach(filter -> filter.values().forEach(value -> watch.putIfAbsent(value, 0L)));
        return watch.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Long>>comparingLong(value -> -value.getValue())
                        .thenComparingLong(
                                value -> value.getValue() == 0 ? -viewings.getOrDefault(value.getKey(), 0L) : 0))
                .map(value -> new Step(dimension, value.getKey()))
                .toList();
    }

    /// The level of the drill path below the question's drill, the seasons of what has none passed by.
    private static String below(List<RawRow> rows, Question question) {
        return switch (question.drill().size()) {
            case 0 -> "program";
            case 1 -> {
                Twin twin = new Twin(rows, question);
                String program = question.drill().getFirst().value();
                boolean seasons = rows.stream()
                        .anyMatch(row -> valueOf(twin, row, "program").equals(program)
                                && !valueOf(twin, row, "season").isEmpty());
                yield seasons ? "season" : "asset_id";
            }
            default -> "asset_id";
        };
    }

    @Example
    void belowAnAssetThereIsNothing() {
        Explorer explorer = new Told().asks("S01 E01 - Alpha", "20:00:00").explorer();
        Question asset = Question.of("requests", ZoneOffset.UTC)
                .drilled(new Step("program", "Alpha"))
                .drilled(new Step("season", "1"))
                .drilled(new Step("asset_id", "S01 E01 - Alpha"));

        assertThat(explorer.navigation().below(asset)).isEmpty();
        assertThat(explorer.navigation().siblings(asset, 3)).isEmpty();
        assertThat(explorer.navigation().below(asset.up()).orElseThrow().id()).isEqualTo("asset_id");
    }

    @Example
    void withoutATextNothingIsFound() {
        Explorer explorer = new Told().asks("Film", "20:00:00").explorer();

        assertThat(explorer.navigation().search(Question.of("requests", ZoneOffset.UTC), " ", 9))
                .isEmpty();
    }
}
