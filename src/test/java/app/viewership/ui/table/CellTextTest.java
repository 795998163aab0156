package app.viewership.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Column;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CellTextTest {

    private static final ZoneId UTC = ZoneOffset.UTC;

    @Test
    void figuresAreWrittenForTheEye() {
        assertThat(CellText.shown(Column.Type.DURATION, 655_875L, UTC)).isEqualTo("182:11:15");
        assertThat(CellText.shown(Column.Type.DURATION, 3490L, UTC)).isEqualTo("0:58:10");
        assertThat(CellText.shown(Column.Type.DURATION, 36_000_000_001L, UTC)).isEqualTo("10,000,000:00:01");
        assertThat(CellText.shown(Column.Type.MEAN_DURATION, 577.4, UTC)).isEqualTo("9:37");
        assertThat(CellText.shown(Column.Type.COUNT, 1_204L, UTC)).isEqualTo("1,204");
        assertThat(CellText.shown(Column.Type.SHARE, 0.129, UTC)).isEqualTo("12.9 %");
        assertThat(CellText.shown(Column.Type.TEXT, "SeriesTitle0", UTC)).isEqualTo("SeriesTitle0");
    }

    @Test
    void whereThereIsNoFigureThereIsADashAndWhereThereIsNoNameItIsSaid() {
        assertThat(CellText.shown(Column.Type.MEAN_DURATION, null, UTC)).isEqualTo("–");
        assertThat(CellText.shown(Column.Type.TEXT, "", UTC))
                .as("the season of a film")
                .isEqualTo("(none)");
    }

    @Test
    void momentsAreShownInTheZone() {
        long moment = 1_632_959_856L;

        assertThat(CellText.moment(moment, UTC)).isEqualTo("29 Sep 23:57:36");
        assertThat(CellText.moment(moment, ZoneId.of("Europe/Amsterdam"))).isEqualTo("30 Sep 01:57:36");
        assertThat(CellText.moment(moment - 36, UTC)).isEqualTo("29 Sep 23:57");
    }
}
