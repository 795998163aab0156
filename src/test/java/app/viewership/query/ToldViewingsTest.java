package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.store.Events;
import app.viewership.viewing.Stretches;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ToldViewingsTest {

    private record Viewing(int viewer, long start, int asset, int client, int span, int status, long amount) {}

    private static final Comparator<Viewing> ORDER = Comparator.comparingInt(Viewing::viewer)
            .thenComparingLong(Viewing::start)
            .thenComparingInt(Viewing::asset)
            .thenComparingInt(Viewing::client)
            .thenComparingInt(Viewing::span)
            .thenComparingInt(Viewing::status)
            .thenComparingLong(Viewing::amount);

    @Property(tries = 200)
    void viewingsStandInOneOrderHoweverManyRunsAndShelvesThereAre(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 60) int viewers,
            @ForAll @IntRange(min = 1, max = 5) int moments,
            @ForAll @IntRange(min = 1, max = 20) int shelves,
            @ForAll @IntRange(max = 5) int runs) {
        int[] viewerOf =
                IntStream.range(0, 2 * viewers).map(client -> client / 2).toArray();
        ToldViewings told = new ToldViewings(viewerOf, true, shelves);
        List<Viewing> all = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            List<Viewing> some = some(random, viewerOf, moments);
            all.addAll(some);
            told.add(run(some), random.nextInt(500));
        }

        assertThat(read(told.sorted(), viewerOf))
                .isEqualTo(all.stream().sorted(ORDER).toList());
        assertThat(told.sorted().stretches().size()).isZero();
    }

    @Property(tries = 10)
    void manyViewingsOfOneMomentHaveAnOrder(@ForAll Random random) {
        int[] viewerOf = {0};
        ToldViewings told = new ToldViewings(viewerOf, true, 4);
        List<Viewing> all = some(random, viewerOf, 1, 200);
        told.add(run(all), 200);

        assertThat(read(told.sorted(), viewerOf))
                .isEqualTo(all.stream().sorted(ORDER).toList());
    }

    @Test
    void whereMemoryEndsWhileAShelfGrowsItHoldsWhatItHeld() {
        int[] viewerOf = {0};
        ToldViewings told = new ToldViewings(viewerOf, true, 4);
        List<Viewing> before = some(new Random(1), viewerOf, 5, 10);
        List<Viewing> after = some(new Random(2), viewerOf, 5, 100);
        told.add(run(before), 1);
        // The ints of so many might find room, the longs do not.
        long tooMany = Runtime.getRuntime().maxMemory() / 6;

        assertThatThrownBy(() -> told.add(run(after), tooMany)).isInstanceOf(OutOfMemoryError.class);
        told.add(run(after), 1);

        assertThat(read(told.sorted(), viewerOf))
                .isEqualTo(Stream.concat(before.stream(), after.stream())
                        .sorted(ORDER)
                        .toList());
    }

    private static List<Viewing> some(Random random, int[] viewerOf, int moments) {
        return some(random, viewerOf, moments, random.nextInt(150));
    }

    private static List<Viewing> some(Random random, int[] viewerOf, int moments, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    int client = random.nextInt(viewerOf.length);
                    return new Viewing(
                            viewerOf[client],
                            random.nextInt(moments) * 1_000_000_007L - 5,
                            random.nextInt(3),
                            client,
                            random.nextInt(3),
                            random.nextInt(2),
                            random.nextInt(3));
                })
                .toList();
    }

    private static Events run(List<Viewing> viewings) {
        Events run = Events.withoutLines(viewings.size());
        for (int i = 0; i < viewings.size(); i++) {
            Viewing viewing = viewings.get(i);
            run.client()[i] = viewing.client;
            run.asset()[i] = viewing.asset;
            run.time()[i] = viewing.start;
            run.seconds()[i] = viewing.span;
            run.status()[i] = viewing.status;
            run.amount()[i] = viewing.amount;
        }
        return run;
    }

    private static List<Viewing> read(ToldViewings.Sorted sorted, int[] viewerOf) {
        Stretches stretches = sorted.stretches();
        return IntStream.range(0, stretches.size())
                .mapToObj(i -> new Viewing(
                        viewerOf[stretches.client()[i]],
                        stretches.start()[i],
                        stretches.asset()[i],
                        stretches.client()[i],
                        stretches.span()[i],
                        sorted.status()[i],
                        sorted.amount()[i]))
                .toList();
    }
}
