package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.chart.Caption;
import app.viewership.chart.ChartStyle;
import app.viewership.chart.Figure;
import app.viewership.chart.Picture;
import app.viewership.query.Filter;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import app.viewership.ui.OpenLog;
import app.viewership.ui.chart.ChartPane;
import app.viewership.ui.middle.ChartArea;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders of other kinds, dropped by somebody new to them: every view that the kind has is drawn.
class KindsJourneyTest {

    @TempDir
    Path folder;

    private Desk desk;
    private boolean askedForZone;
    private Hand hand;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.at(folder, 1440, 900);
        hand = new Hand(desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFolderOfPlaysWithItsScheduleIsSeenInEveryView() throws Exception {
        drop(MadePlays.write(folder), "plays");

        assertThat(desk.question().dataset()).isEqualTo("play-events");
        views("plays");
        desk.fx(() -> desk.controller.change(q -> q.with(Screen.HOUSEHOLDS).withBy("genre,hour_of_day")));
        desk.settled();
        desk.keep("plays-genre-by-hour");
        assertThat(hand.node("chart", ChartPane.class).marks()).isNotEmpty();
    }

    @Test
    void theAudienceIsLookedAtByEveryDimensionOfTheKind() throws Exception {
        drop(MadePlays.write(folder), "plays");
        hand.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);

        assertThat(by())
                .containsExactlyInAnyOrder(
                        "Country",
                        "Show",
                        "Season",
                        "Episode",
                        "Airing",
                        "Genre",
                        "Language",
                        "Show type",
                        "Production",
                        "Hour of day",
                        "Weekday");
        choose("Hour of day");
        desk.keepBoth("plays-by-hour");
        assertThat(hand.table().getItems())
                .extracting(row -> row.path().getLast().value())
                .containsExactly("07", "13", "19", "20", "21", "22");
        assertThat(hand.table().getSortOrder()).extracting(TableColumn::getId).containsExactly("column-hour_of_day");
        assertThat(hand.node("chart", ChartPane.class).marks()).hasSize(24);
        choose("Weekday");
        desk.keepBoth("plays-by-weekday");
        assertThat(hand.table().getItems())
                .extracting(row -> row.path().getLast().value())
                .startsWith("Monday", "Tuesday")
                .endsWith("Sunday");
        choose("Season");
        desk.keepBoth("plays-by-season");
        assertThat(hand.sees("choose-across"))
                .as("a season says nothing without its show")
                .isFalse();
        long ofFirst = (long) hand.table().getItems().getFirst().cells().get(2);
        hand.goTo(0);
        hand.push(KeyCode.SPACE);
        assertThat(desk.model.shown().get().answer().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(2)).isEqualTo(ofFirst));
    }

    @Test
    void episodesAndTheSeasonsOfOneShowMakeAMapToo() throws Exception {
        drop(MadePlays.write(folder), "plays");
        hand.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        choose("Episode");
        across("Hour of day");
        desk.keepBoth("plays-episode-by-hour");
        assertThat(desk.question().by()).isEqualTo("episode,hour_of_day");
        assertThat(hand.node("chart", ChartPane.class).marks()).isNotEmpty();

        across("nothing");
        choose("Season");
        String show = hand.table().getItems().getFirst().path().getFirst().value();
        desk.fx(() -> desk.controller.change(q -> q.toggle(new Step("show", show))));
        desk.settled();
        across("Country");
        desk.keepBoth("plays-season-by-country");
        assertThat(desk.question().by()).isEqualTo("season,country");
        assertThat(hand.table().getItems()).isNotEmpty();
    }

    private void across(String text) throws Exception {
        desk.fx(() -> hand.items(hand.node("choose-across", MenuButton.class))
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        desk.settled();
    }

    @Test
    void anHourLeadsToWhatIsInItAndIsTakenHome() throws Exception {
        close();
        desk = Desk.at(folder, 800, 560);
        hand = new Hand(desk);
        drop(MadePlays.write(folder), "plays");
        hand.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        choose("Hour of day");
        desk.keepBoth("plays-by-hour-small");
        hand.push(KeyCode.SHORTCUT, KeyCode.E);
        assertThat(folder.resolve(desk.outside.proposed.getFirst())).content().contains("hour_of_day,watch_seconds");
        hand.goTo(1);
        hand.push(KeyCode.ENTER);

        assertThat(desk.question().filters()).containsExactly(Filter.keep("hour_of_day", "13"));
    }

    @Test
    void aPictureSaysWhatTheWindowSaysBesideItsChart() throws Exception {
        drop(MadePlays.write(folder), "plays");
        hand.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        choose("Genre");
        desk.keepBoth("plays-by-genre");
        assertThat(hand.text("remarks"))
                .isEqualTo("A viewing of a show with several genres counts under each of them: the rows come to more"
                        + " than the total.");
        hand.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);

        OpenLog log = desk.model.log().get();
        Caption bare =
                Caption.of(desk.question(), log.kind(), log.explorer().dataset().dimensions());
        Figure figure = hand.node("charts", ChartArea.class).figure();
        BufferedImage taken =
                ImageIO.read(folder.resolve(desk.outside.proposed.getFirst()).toFile());
        Files.copy(
                folder.resolve(desk.outside.proposed.getFirst()),
                Files.createDirectories(Path.of("target", "screens")).resolve("picture-by-genre.png"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(taken.getHeight())
                .isEqualTo(height(figure, bare.below(List.of(hand.text("remarks")))))
                .isGreaterThan(height(figure, bare));
    }

    private static int height(Figure figure, Caption caption) {
        return new Picture(figure, caption, ChartStyle.LIGHT, Picture.WIDTH)
                .draw(2)
                .getHeight();
    }

    @Test
    void whatABingeIsStandsWhereItsShareDoes() throws Exception {
        drop(MadePlays.write(folder), "plays");
        desk.fx(() -> desk.controller.change(q -> q.with(Screen.LOYALTY)));
        desk.settled();
        desk.keepBoth("plays-loyalty");

        assertThat(hand.text("binge-rule"))
                .isEqualTo("Binge share: of the sessions with a show those with at least 3 episodes of it, each watched"
                        + " to at least 50 %.");
        desk.fx(() -> {
            desk.stage.setWidth(800);
            desk.stage.setHeight(560);
        });
        desk.settled();
        hand.push(KeyCode.ESCAPE);
        desk.keep("plays-loyalty-small");
        assertThat(hand.node("binge-rule", Label.class).getWidth()).isGreaterThan(300);
    }

    private List<String> by() {
        List<String> names = new ArrayList<>();
        desk.fx(() -> hand.items(hand.node("choose-by", MenuButton.class))
                .map(MenuItem::getText)
                .forEach(names::add));
        return names;
    }

    private void choose(String by) throws Exception {
        desk.fx(() -> hand.items(hand.node("choose-by", MenuButton.class))
                .filter(item -> by.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        desk.settled();
    }

    @Test
    void reachAndLoyaltyStandAsPointsThatLeadToTheirPrograms() throws Exception {
        drop(MadePlays.write(folder), "plays");
        desk.fx(() -> desk.controller.change(q -> q.with(Screen.LOYALTY)));
        desk.settled();

        assertThat(hand.node("chart", ChartPane.class).marks())
                .hasSameSizeAs(desk.model.shown().get().grid().rows());
    }

    @Test
    void theFilesOfMovieStreamsComeInTogether() throws Exception {
        Path data = Path.of("..", "shared", "data", "movie-streams");
        Assumptions.assumeTrue(Files.isDirectory(data), () -> "There is no " + data.toAbsolutePath());
        drop(data, "movies");

        assertThat(askedForZone).as("their times tell their zone").isFalse();
        assertThat(desk.question().dataset()).isEqualTo("movie-streams");
        assertThat(hand.sees("missing")).isFalse();
        views("movies");
    }

    private void drop(Path files, String name) throws Exception {
        desk.fx(() -> desk.intake.offer(List.of(files)));
        desk.settled();
        askedForZone = hand.sees("preview-zone");
        desk.keep(name + "-preview");
        hand.click("preview-import");
        desk.settled();
        if (hand.sees("report-show")) {
            desk.keep(name + "-report");
            hand.fire("report-show");
        }
    }

    private void views(String name) throws Exception {
        for (Screen screen : desk.model.log().get().explorer().screens()) {
            desk.fx(() -> desk.controller.change(q -> q.with(screen)));
            desk.settled();
            assertThat(desk.model.failure().get()).as(screen.name()).isNull();
            desk.keep(name + "-" + screen.name().toLowerCase(Locale.ROOT));
        }
    }
}
