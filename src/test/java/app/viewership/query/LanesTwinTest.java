package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.query.Lanes.Interval;
import app.viewership.query.Lanes.Lane;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// A household's devices over time, against the twin, and on paper.
class LanesTwinTest {
    private static final Question QUESTION = Question.of("requests", ZoneOffset.UTC);

    @Provide
    Arbitrary<List<RawRow>> logs() {
        return Logs.rows();
    }

    @Property(tries = 300)
    void everyDeviceOfAHouseholdHasALane(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random);
        Explorer explorer = new Explorer(LogFixture.dataset(Logs.files(rows, random)));
        Twin twin = new Twin(rows, question).byDevice();
        for (String ip : twin.all().stream().map(TwinViewing::ip).distinct().toList()) {
            List<Lane> lanes = lanes(twin, question.period(), ip);

            assertThat(explorer.lanes(question, ip)).isEqualTo(new Lanes("program", ip, lanes, screens(lanes)));
        }
    }

    private static List<Lane> lanes(Twin twin, Period period, String ip) {
        long from = period == null ? Long.MIN_VALUE : period.from().getEpochSecond();
        long to = period == null ? Long.MAX_VALUE : period.to().getEpochSecond();
        List<TwinViewing> seen = twin.all().stream()
                .filter(v -> v.ip().equals(ip) && v.start() < to)
                .filter(v -> v.start() >= from || v.end() > from)
                .sorted(Comparator.comparing(TwinViewing::device)
                        .thenComparing(TwinViewing::userAgent)
                        .thenComparingLong(TwinViewing::start)
                        .thenComparing(TwinViewing::assetId))
                .toList();
        List<Lane> lanes = new ArrayList<>();
        for (String viewer : seen.stream().map(TwinViewing::viewer).distinct().toList()) {
            List<TwinViewing> own =
                    seen.stream().filter(v -> v.viewer().equals(viewer)).toList();
            lanes.add(new Lane(
                    own.getFirst().device(),
                    own.getFirst().userAgent(),
                    own.stream()
                            .map(v -> new Interval(
                                    Math.max(from, v.start()),
                                    Math.min(to, v.end()),
                                    v.program(),
                                    v.value("kind"),
                                    v.title(),
                                    twin.keeps(v)))
                            .toList()));
        }
        return lanes;
    }

    /// The most lanes watching at any second at which anything begins: more there cannot be at any other.
    private static int screens(List<Lane> lanes) {
        return lanes.stream()
                .flatMap(lane -> lane.intervals().stream())
                .mapToInt(at -> (int) lanes.stream()
                        .filter(lane -> lane.intervals().stream()
                                .anyMatch(other -> other.from() <= at.from() && at.from() < other.to()))
                        .count())
                .max()
                .orElse(0);
    }

    @Example
    void devicesThatWatchAtOnceAreSeveralScreensAndWhatOneDeviceOverlapsIsOne() {
        // The Roku asks for two films at once, which is one screen; the Fire TV beside it is the second; the phone
        // begins in the second in which both have ended.
        Lanes lanes = new Told()
                .watches("Film", "20:00:00", "20:30:00")
                .watches("Other", "20:10:00", "20:20:00")
                .by("10.0.0.1", "Fire TV", "ua")
                .watches("Film", "20:25:00", "20:30:00")
                .by("10.0.0.1", "Phone", "ua")
                .watches("Film", "20:30:00", "20:40:00")
                .by("10.0.0.2", "Roku", "ua")
                .watches("Film", "20:00:00", "20:40:00")
                .explorer()
                .lanes(QUESTION.with(Rule.DEFAULT.with(ViewerKey.HOUSEHOLD)), "10.0.0.1");

        assertThat(lanes.lanes()).extracting(Lane::device).containsExactly("Fire TV", "Phone", "Roku");
        assertThat(lanes.screens()).isEqualTo(2);
    }

    @Example
    void anUnknownHouseholdIsSaid() {
        Explorer explorer = new Told().asks("Film", "20:00:00").explorer();

        assertThatThrownBy(() -> explorer.lanes(QUESTION, "10.9.9.9"))
                .isInstanceOf(UnknownName.class)
                .hasMessage("There is no client IP \"10.9.9.9\". There is 10.0.0.1.");
    }
}
