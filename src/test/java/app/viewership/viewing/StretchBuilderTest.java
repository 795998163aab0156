package app.viewership.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchBuilderTest {

    @Test
    void neighboursASecondApartAreFolded() {
        Stretches stretches = Runs.stretches(List.of(
                List.of(new Request(0, 0, 10), new Request(0, 0, 10), new Request(0, 0, 11), new Request(0, 0, 13))));

        assertThat(stretches.size()).isEqualTo(2);
        assertThat(stretches.start()).startsWith(10, 13);
        assertThat(stretches.span()).startsWith(1, 0);
        assertThat(stretches.requests()).startsWith(3, 1);
    }

    @Test
    void aStretchCutInTwoByTheEndOfAFileIsOne() {
        Stretches stretches = Runs.stretches(List.of(List.of(new Request(0, 0, 10)), List.of(new Request(0, 0, 11))));

        assertThat(stretches.size()).isOne();
        assertThat(stretches.span()[0]).isOne();
    }

    @Test
    void memoryFollowsTheStretchesAndNotTheRequests() {
        StretchBuilder builder = new StretchBuilder();
        for (int run = 0; run < 200; run++) {
            builder.beginRun();
            for (int client = 0; client < 100; client++) {
                for (int request = 0; request < 10; request++) {
                    builder.add(client, 0, run);
                }
            }
        }

        assertThat(builder.size()).isLessThan(200 * 100);
        Stretches stretches = builder.build();
        assertThat(stretches.size()).isEqualTo(100);
        assertThat(stretches.client()).hasSizeLessThan(200);
        assertThat(stretches.requests()).startsWith(2000);
    }

    @Test
    void roomGrowsInTheMiddleOfARun() {
        List<Request> run = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            run.add(new Request(0, i % 2, 10L * i));
        }

        assertThat(Runs.stretches(List.of(List.of(new Request(1, 0, 0)), run)).size())
                .isEqualTo(5001);
    }

    @Test
    void aBuilderStartsAnewOnceCleared() {
        StretchBuilder builder = new StretchBuilder();
        builder.add(0, 0, 5);
        builder.clear();
        builder.add(0, 0, 6);

        Stretches stretches = builder.build();

        assertThat(stretches.size()).isOne();
        assertThat(stretches.requests()[0]).isOne();
    }
}
