package app.viewership.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.viewership.ui.intake.Pace.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void aPointIsTheRowsOfItsStretchPerSecond() {
        Pace pace = new Pace();
        pace.tell(1, 1000);
        pace.tell(3, 2000);

        assertThat(pace.points()).containsExactly(new Point(1, 1000), new Point(3, 500));
    }

    @Test
    void wordsThatComeTooFastAreTakenTogether() {
        Pace pace = new Pace();
        pace.tell(0.1, 7);
        pace.tell(0.5, 100);

        assertThat(pace.points()).containsExactly(new Point(0.5, 200));
    }

    @Test
    void aLongImportKeepsItsWholeStoryInFewPoints() {
        Pace pace = new Pace();
        for (int i = 1; i <= 10_000; i++) {
            pace.tell(i, 100L * i);
        }

        List<Point> points = pace.points();
        assertThat(points).hasSizeBetween(100, 241);
        assertThat(points).allSatisfy(point -> assertThat(point.rows()).isCloseTo(100, within(1e-9)));
        assertThat(points.getLast().seconds()).isCloseTo(10_000, within(100.0));
    }
}
