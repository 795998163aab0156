package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Bounds;
import app.viewership.query.Dimension;
import app.viewership.query.Filter;
import app.viewership.query.Measure;
import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.query.Step;
import app.viewership.source.AppActivity;
import app.viewership.source.MovieStreams;
import app.viewership.source.PlayEvents;
import app.viewership.source.RequestLog;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final List<Dimension> DIMENSIONS = List.of(
            new Dimension("season", "Season", Dimension.Carrier.ASSET, false, true),
            new Dimension("device", "Device", Dimension.Carrier.CLIENT, true, false),
            new Dimension("client_ip", "Client IP", Dimension.Carrier.CLIENT, true, false));

    private static final Question NARROWED = Answers.QUESTION
            .withDrill(List.of(new Step("program", "SeriesTitle0"), new Step("season", "6")))
            .withFilters(List.of(Filter.keep("device", "Roku"), Filter.exclude("client_ip", "281.60.67.0")))
            .with(new Period(Instant.parse("2021-09-29T22:00:00Z"), Instant.parse("2021-09-30T04:30:00Z")))
            .with(ZoneId.of("Europe/Berlin"));

    @Test
    void theCaptionSaysAllThatShapedTheFigures() {
        assertThat(Caption.of(NARROWED, RequestLog.KIND, DIMENSIONS).lines())
                .containsExactly(
                        "All programs › SeriesTitle0 › season 6 · Device: Roku · Client IP not 281.60.67.0",
                        "Period: 30 Sep 2021 00:00 – 06:30 · times in Europe/Berlin",
                        "Viewing gap 10 min · session gap 30 min · runtime 45 min · hand-over 30 s"
                                + " · viewer = device in a household");
    }

    @Test
    void theCaptionNamesNoParameterThatTheKindHasNot() {
        Question plays = Answers.QUESTION.with(Measure.COMPLETION);

        assertThat(Caption.of(plays, AppActivity.KIND, List.of()).lines())
                .startsWith("All types")
                .endsWith("Session gap 30 min · viewer = user · completed as the log says");
        assertThat(Caption.of(plays, PlayEvents.KIND, List.of()).lines())
                .startsWith("All shows")
                .endsWith("Session gap 30 min · viewer = user · completed from 90 % of 45 min");
        assertThat(Caption.of(plays, MovieStreams.KIND, List.of()).lines())
                .startsWith("All movies")
                .endsWith("Session gap 30 min · runtime 45 min · hand-over 30 s · viewer = user"
                        + " · completed from 90 % of the runtime");
    }

    @Test
    void theCaptionNamesOnlyTheEndsThatWereAskedFor() {
        Instant edge = Instant.parse("2021-09-29T22:00:00Z");

        assertThat(period(edge, null)).isEqualTo("Period: from 30 Sep 2021 00:00 · times in Europe/Berlin");
        assertThat(period(null, edge.plusSeconds(1)))
                .isEqualTo("Period: until 30 Sep 2021 00:00:01 · times in Europe/Berlin");
        assertThat(period(edge, edge.plusSeconds(3600)))
                .isEqualTo("Period: 30 Sep 2021 00:00 – 01:00 · times in Europe/Berlin");
        assertThat(period(null, null)).isEqualTo("Period: all of the log · times in Europe/Berlin");
    }

    private static String period(@Nullable Instant from, @Nullable Instant to) {
        return Caption.of(NARROWED, new Bounds(from, to), RequestLog.KIND, DIMENSIONS)
                .lines()
                .get(1);
    }

    @Test
    void aScaledPictureHasSoManyPixelsForEach() throws IOException {
        Picture picture = picture(ChartStyle.LIGHT);

        BufferedImage once = ImageIO.read(new ByteArrayInputStream(picture.png(1)));
        BufferedImage fourTimes = ImageIO.read(new ByteArrayInputStream(picture.png(4)));

        assertThat(once.getWidth()).isEqualTo(Picture.WIDTH);
        assertThat(fourTimes.getWidth()).isEqualTo(4 * once.getWidth());
        assertThat(fourTimes.getHeight()).isEqualTo(4 * once.getHeight());
    }

    @Test
    void itLooksAsDrawn() {
        Screens.leave("picture-programs-light-1x", picture(ChartStyle.LIGHT).draw(1));
        Screens.leave("picture-programs-dark-2x", picture(ChartStyle.DARK).draw(2));
        Screens.leave("picture-programs-light-4x", picture(ChartStyle.LIGHT).draw(4));
    }

    @Test
    void aLongCaptionIsWrappedAndNotCut() {
        Caption caption = Caption.of(NARROWED, RequestLog.KIND, DIMENSIONS)
                .with("data-log.csv.zip, " + "one more log, ".repeat(40));

        BufferedImage narrow = new Picture(Charts.bars(Answers.popular()), caption, ChartStyle.LIGHT, 500).draw(1);

        Screens.leave("picture-long-caption", narrow);
        assertThat(narrow.getHeight())
                .isGreaterThan(picture(ChartStyle.LIGHT).draw(1).getHeight());
    }

    @Test
    void whatTheChartMayMisleadAboutStandsBeforeWhatShapedIt() {
        String note = "A viewing of a show with several genres counts under each of them.";
        Caption caption = Caption.of(NARROWED, RequestLog.KIND, DIMENSIONS);

        assertThat(caption.below(List.of(note)).lines())
                .startsWith(note)
                .endsWith(caption.lines().getLast())
                .hasSize(caption.lines().size() + 1);
        assertThat(caption.below(List.of())).isEqualTo(caption);
    }

    private static Picture picture(ChartStyle style) {
        return new Picture(
                Charts.bars(Answers.popular()),
                Caption.of(NARROWED, RequestLog.KIND, DIMENSIONS),
                style,
                Picture.WIDTH);
    }
}
