package app.viewership.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.chart.ChartStyle;
import app.viewership.chart.Charts;
import app.viewership.chart.Mark;
import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import app.viewership.ui.Mouse;
import app.viewership.ui.Screens;
import app.viewership.ui.Theme;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ChartPaneTest {

    private static final Instant START = Instant.parse("2021-09-29T22:00:00Z");

    private final List<String> heard = new ArrayList<>();
    private ChartCard card;
    private Theme theme;
    private Stage stage;
    private Answer drawn;

    @Start
    void start(Stage shown) {
        stage = shown;
        drawn = programs();
        theme = new Theme();
        card = new ChartCard();
        card.chart()
                .setActions(new ChartActions(
                        mark -> heard.add("select " + mark.row()),
                        mark -> heard.add("drill " + mark.row()),
                        period -> heard.add("brush " + period.from() + " " + period.to()),
                        () -> heard.add("reset")));
        StackPane root = new StackPane(card);
        root.setStyle("-fx-padding: 16; -fx-background-color: -ve-background;");
        Scene scene = new Scene(root, 860, 360);
        theme.dress(scene);
        shown.setScene(scene);
        shown.show();
    }

    @Test
    void aClickSelectsAndADoubleClickDrills(FxRobot robot) {
        show(robot, programs());

        robot.clickOn(middle(2));
        doubleClick(robot, middle(4));

        assertThat(heard).containsExactly("select 2", "select 4", "drill 4");
    }

    @Test
    void theMarkUnderTheMouseTellsItsFigures(FxRobot robot) {
        show(robot, programs());

        robot.moveTo(middle(1));

        assertThat(tip()).isEqualTo("SeriesTitle8\nWatch time: 150:54:25\nViewings: 1,010");
    }

    @Test
    void arrowsWalkFromMarkToMarkAndEnterDrills(FxRobot robot) {
        show(robot, programs());
        robot.interact(() -> card.chart().requestFocus());

        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        robot.press(KeyCode.END).release(KeyCode.END);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);

        assertThat(heard).containsExactly("select 0", "select 1", "select 11", "drill 11");
        assertThat(card.chart().getAccessibleText()).startsWith("SeriesTitle17");
    }

    @Test
    void aDragOverTimeBrushesWholeBuckets(FxRobot robot) {
        show(robot, hours());

        robot.moveTo(middle(2)).press(MouseButton.PRIMARY).moveTo(middle(4)).release(MouseButton.PRIMARY);

        assertThat(heard).containsExactly("brush 2021-09-30T00:00:00Z 2021-09-30T03:00:00Z");
    }

    @Test
    void shiftWithArrowsWidensAPeriodAndEnterTakesIt(FxRobot robot) {
        show(robot, hours());
        robot.interact(() -> card.chart().requestFocus());

        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.SHIFT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.SHIFT);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);

        assertThat(heard).containsExactly("select 0", "brush 2021-09-29T22:00:00Z 2021-09-30T00:00:00Z");
    }

    @Test
    void aDoubleClickBesideAllMarksResets(FxRobot robot) {
        show(robot, hours());

        doubleClick(robot, card.chart().localToScreen(4, 4));

        assertThat(heard).containsExactly("reset");
    }

    @Test
    void aNewSizeShowsAsManyRowsAsFit(FxRobot robot) {
        show(robot, programs());
        assertThat(card.chart().marks()).hasSize(12);

        robot.interact(() -> stage.setHeight(220));

        assertThat(card.chart().marks()).hasSizeLessThan(12);
        assertThat(robot.lookup("#chart-subtitle").queryLabeled().getText())
                .startsWith("hours watched · first " + card.chart().marks().size() + " of 12 shown · others ");
        robot.interact(() -> stage.setHeight(360));
    }

    @Test
    void drawnAgainItLooksTheSame(FxRobot robot) {
        show(robot, programs());
        List<Integer> before = pixels(robot);

        robot.interact(() -> card.chart().select(mark -> false));

        assertThat(pixels(robot)).isEqualTo(before);
    }

    @Test
    void itLooksAsDrawn(FxRobot robot) {
        robot.interact(() -> theme.dark().addListener((value, before, dark) -> draw()));
        drawn = programs();
        robot.interact(this::draw);
        Screens.keep(stage.getScene(), theme, "ui-chart-programs");
        drawn = hours();
        robot.interact(this::draw);
        Screens.keep(stage.getScene(), theme, "ui-chart-time");

        assertThat(card.chart().marks()).hasSize(10);
    }

    private void draw() {
        ChartStyle style = theme.dark().get() ? ChartStyle.DARK : ChartStyle.LIGHT;
        card.show(Charts.of(drawn), style, mark -> mark.row() == 3);
    }

    private void show(FxRobot robot, Answer answer) {
        robot.interact(() -> card.show(Charts.of(answer), ChartStyle.LIGHT, mark -> false));
        robot.interact(() -> {});
    }

    private List<Integer> pixels(FxRobot robot) {
        List<Integer> pixels = new ArrayList<>();
        robot.interact(() -> {
            WritableImage image = card.chart().snapshot(null, null);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    pixels.add(image.getPixelReader().getArgb(x, y));
                }
            }
        });
        return pixels;
    }

    private Point2D middle(int index) {
        ChartPane chart = card.chart();
        Mark mark = chart.marks().get(index);
        Rectangle2D bounds = chart.boundsOf(mark);
        return chart.localToScreen(bounds.getCenterX(), bounds.getCenterY());
    }

    // As the system reports it. Two clicks of the robot are no double click where the machine is too busy for both.
    private void doubleClick(FxRobot robot, Point2D screen) {
        robot.interact(() -> Mouse.twice(card.chart(), card.chart().screenToLocal(screen)));
    }

    private String tip() {
        return card.chart().tip().text();
    }

    private static Answer programs() {
        List<List<Object>> rows = new ArrayList<>();
        String[] names = {
            "SeriesTitle0", "SeriesTitle8", "SeriesTitle13", "SeriesTitle30", "SeriesTitle2", "FilmTitle63",
            "SeriesTitle5", "FilmTitle114", "SeriesTitle21", "SeriesTitle4", "FilmTitle8", "SeriesTitle17"
        };
        long[] watch = {
            655_875, 543_265, 437_095, 354_914, 328_629, 230_459, 200_544, 177_120, 150_469, 133_570, 120_637, 108_679
        };
        long[] viewings = {1204, 1010, 822, 640, 611, 201, 380, 166, 290, 260, 118, 214};
        for (int i = 0; i < names.length; i++) {
            rows.add(List.of(names[i], watch[i], viewings[i]));
        }
        return answer(
                Screen.PROGRAMS, "Most popular programs", new Column("program", "Program", Column.Type.TEXT), rows);
    }

    private static Answer hours() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(List.of(START.plusSeconds(3600L * i).getEpochSecond(), 36_000L + 9000L * (i % 4), 100L + i));
        }
        return answer(Screen.OVER_TIME, "Over time", new Column("time", "Time", Column.Type.INSTANT), rows);
    }

    private static Answer answer(Screen screen, String title, Column name, List<List<Object>> rows) {
        return new Answer(
                Question.of("requests", ZoneOffset.UTC).with(screen),
                title,
                List.of(name, Measure.WATCH_SECONDS.column(), Measure.VIEWINGS.column()),
                rows.stream()
                        .map(cells -> new Row(
                                cells,
                                screen == Screen.PROGRAMS
                                        ? List.of(new Step(
                                                "program", cells.getFirst().toString()))
                                        : List.of()))
                        .toList(),
                totals(rows),
                rows.size(),
                8312,
                8312,
                Duration.ZERO);
    }

    private static Row totals(List<List<Object>> rows) {
        long watch = rows.stream().mapToLong(cells -> (Long) cells.get(1)).sum();
        long viewings = rows.stream().mapToLong(cells -> (Long) cells.get(2)).sum();
        return new Row(List.of("all", watch, viewings), List.of());
    }
}
