package app.viewership.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The cut from stretches against the cut from the requests themselves, on random logs in random files.
class CutterTwinTest {
    private static final int CLIENTS = 5;
    private static final Gaps SMALL = new Gaps(10, 30);

    @Property(tries = 300)
    void everyClientIsAViewer(@ForAll("logs") List<Request> log, @ForAll Random random) {
        int[] itself = {0, 1, 2, 3, 4};

        Viewings cut = Cutter.cut(Runs.stretches(files(log, random)), SMALL);

        assertThat(PlainCut.of(cut)).isEqualTo(PlainCut.viewings(log, itself, SMALL));
    }

    @Property(tries = 300)
    void clientsOfAHouseholdAreOneViewer(@ForAll("logs") List<Request> log, @ForAll Random random) {
        int[] household = {0, 0, 0, 1, 1};

        Viewings cut = Cutter.cut(Runs.stretches(files(log, random)).by(household), SMALL);

        assertThat(PlainCut.of(cut)).isEqualTo(PlainCut.viewings(log, household, SMALL));
    }

    @Property(tries = 300)
    void theShortestGapSplitsAfterTwoSeconds(@ForAll("logs") List<Request> log, @ForAll Random random) {
        Gaps shortest = new Gaps(1, 1);

        Viewings cut = Cutter.cut(Runs.stretches(files(log, random)), shortest);

        assertThat(PlainCut.of(cut)).isEqualTo(PlainCut.viewings(log, new int[] {0, 1, 2, 3, 4}, shortest));
    }

    @Example
    void aLogOfManyViewingsIsCutToItsEnd() {
        List<Request> log = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            log.add(new Request(i % CLIENTS, i % 7, 11L * i));
        }
        int[] itself = {0, 1, 2, 3, 4};

        Viewings cut = Cutter.cut(Runs.stretches(List.of(log)), SMALL);

        assertThat(cut.size()).isEqualTo(3000);
        assertThat(PlainCut.of(cut)).isEqualTo(PlainCut.viewings(log, itself, SMALL));
    }

    @Property(tries = 300)
    void howRequestsAreSpreadOverFilesChangesNothing(@ForAll("logs") List<Request> log, @ForAll Random random) {
        Viewings one = Cutter.cut(Runs.stretches(files(log, random)), SMALL);
        Viewings other = Cutter.cut(Runs.stretches(files(log, random)), SMALL);

        assertThat(PlainCut.of(one)).isEqualTo(PlainCut.of(other));
    }

    @Property(tries = 300)
    void runsFoldedApartGiveTheSameStretches(@ForAll("logs") List<Request> log, @ForAll Random random) {
        StretchBuilder all = new StretchBuilder();
        for (List<Request> file : files(log, random)) {
            StretchBuilder one = new StretchBuilder();
            one.beginRun();
            Runs.sorted(file).forEach(request -> one.add(request.client(), request.asset(), request.time()));
            all.addAll(one);
        }

        assertThat(PlainCut.of(Cutter.cut(all.build(), SMALL)))
                .isEqualTo(PlainCut.viewings(log, new int[] {0, 1, 2, 3, 4}, SMALL));
    }

    @Property(tries = 300)
    void pausesAreCountedAsBetweenRequests(@ForAll("logs") List<Request> log, @ForAll Random random) {
        int[] household = {0, 1, 1, 2, 2};
        int[] edges = {2, 3, 10, 11, 31};

        GapHistogram pauses = GapHistogram.of(Runs.stretches(files(log, random)).by(household), edges);

        assertThat(pauses.counts()).isEqualTo(PlainCut.pauses(log, household, edges));
    }

    /// Deals the log out to one to four files, each in any order.
    private static List<List<Request>> files(List<Request> log, Random random) {
        List<List<Request>> files = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            files.add(new ArrayList<>());
        }
        List<Request> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(request -> files.get(random.nextInt(count)).add(request));
        return files;
    }

    /// Each client goes from request to request by steps around the gaps, from its own start.
    @Provide
    Arbitrary<List<Request>> logs() {
        Arbitrary<Integer> steps = Arbitraries.of(0, 0, 1, 1, 2, 3, 9, 10, 11, 20, 29, 30, 31, 90);
        return Combinators.combine(
                        Arbitraries.integers().between(0, CLIENTS - 1),
                        Arbitraries.integers().between(0, 3),
                        steps)
                .as((client, asset, step) -> new int[] {client, asset, step})
                .list()
                .ofMaxSize(60)
                .map(CutterTwinTest::log);
    }

    private static List<Request> log(List<int[]> steps) {
        long[] clock = {1000, 1000, 1007, 1000, 1030};
        List<Request> log = new ArrayList<>();
        for (int[] step : steps) {
            clock[step[0]] += step[2];
            log.add(new Request(step[0], step[1], clock[step[0]]));
        }
        return log;
    }
}
