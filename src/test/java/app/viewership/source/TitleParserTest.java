package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleParserTest {

    @Test
    void anEpisodeNamesItsSeriesSeasonAndNumber() {
        assertThat(TitleParser.parse("S06 E05 - SeriesTitle0")).isEqualTo(new Title("SeriesTitle0", true, 6, 5));
        assertThat(TitleParser.parse("S19 E125 - A - B")).isEqualTo(new Title("A - B", true, 19, 125));
        assertThat(TitleParser.parse("S1 E0 - x")).isEqualTo(new Title("x", true, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FilmTitle63",
                "S06E05 - Name",
                "s06 e05 - Name",
                "S06 E05 -",
                "S06 E05 - ",
                "S E - Name",
                " S06 E05 - Name",
                "S06 E05 – Name",
                "S1234567890 E1 - Name",
                "S٣ E١ - Name"
            })
    void everyOtherTitleIsAFilm(String title) {
        assertThat(TitleParser.parse(title)).isEqualTo(new Title(title, false, 0, 0));
    }
}
