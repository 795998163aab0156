package app.viewership.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.RejectedRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MeterTest {

    private static final long MILLI = 1_000_000;

    private final List<ImportProgress> told = new ArrayList<>();
    private long now = 5_000 * MILLI;
    private final Meter meter = new Meter(told::add, () -> now, 2, 1000);

    @Test
    void progressIsToldAtMostTenTimesASecond() {
        meter.beginFile("a");
        for (int i = 0; i < 1000; i++) {
            now += MILLI;
            meter.tell(i / 10);
        }
        assertThat(told).hasSize(10);
    }

    @Test
    void theEndOfAFileIsAlwaysTold() {
        meter.beginFile("a");
        meter.tell(1);
        meter.endFile(400);
        assertThat(told).extracting(ImportProgress::bytesDone).containsExactly(1L, 400L);
        assertThat(told.getLast().share()).isEqualTo(0.4);
    }

    @Test
    void bytesAndRowsOfAllFilesAddUp() {
        meter.beginFile("a");
        meter.add(10, List.of());
        meter.endFile(400);
        meter.beginFile("b");
        meter.add(5, List.of());
        now += 2000 * MILLI;
        meter.tell(100);
        assertThat(told.getLast())
                .isEqualTo(new ImportProgress("b", 2, 2, 500, 1000, 15, 7, 0, List.of(), OptionalLong.of(2)));
    }

    @Test
    void thereIsNoEstimateBeforeAnythingIsKnown() {
        meter.beginFile("a");
        now += 400 * MILLI;
        meter.tell(100);
        now += 400 * MILLI;
        meter.tell(200);
        assertThat(told)
                .extracting(ImportProgress::secondsLeft)
                .containsExactly(OptionalLong.empty(), OptionalLong.of(3));
    }

    @Test
    void theFirstHundredRejectedRowsOfAFileAreToldAndThenThoseOfTheNext() {
        RejectedRow row = new RejectedRow(1, "reason", "text");
        meter.beginFile("a");
        meter.add(80, Collections.nCopies(80, row));
        meter.add(80, Collections.nCopies(80, row));
        meter.endFile(1);
        meter.beginFile("b");
        meter.endFile(1);
        assertThat(told).extracting(progress -> progress.firstRejected().size()).containsExactly(100, 0);
        assertThat(told).extracting(ImportProgress::rejected).containsExactly(160L, 160L);
    }

    @Test
    void noFilesAreNoShare() {
        assertThat(new ImportProgress("", 0, 0, 0, 0, 0, 0, 0, List.of(), OptionalLong.empty()).share())
                .isZero();
    }
}
