package app.viewership.ui.middle;

import app.viewership.chart.ChartStyle;
import app.viewership.chart.Charts;
import app.viewership.chart.Figure;
import app.viewership.chart.Mark;
import app.viewership.query.FigureParameters;
import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.ui.Detail;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Focus;
import app.viewership.ui.OpenLog;
import app.viewership.ui.RowDeeds;
import app.viewership.ui.Shown;
import app.viewership.ui.Theme;
import app.viewership.ui.chart.ChartActions;
import app.viewership.ui.chart.ChartCard;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The charts of a view: one of its answer, and where the view has it one of what is selected: how long the viewings of
/// a series lasted, the screens of a household.
public final class ChartArea extends HBox {

    /// A title and a bar or two: a low window cuts the chart before it leaves the table no row.
    private static final double LEAST = 80;

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final Theme theme;
    private final ChartCard main = new ChartCard();
    private final ChartCard aside = new ChartCard();
    private final ObjectProperty<@Nullable Figure> mainFigure = new SimpleObjectProperty<>();
    private final BooleanBinding drawn;
    private @Nullable Figure asideFigure;

    public ChartArea(ExplorerModel model, ExplorerController controller, Theme theme) {
        super(12);
        this.model = model;
        this.controller = controller;
        this.theme = theme;
        drawn = Bindings.createBooleanBinding(() -> mainFigure.get() != null, mainFigure);
        setId("charts");
        setMinHeight(LEAST);
        main.setId("chart-main");
        aside.setId("chart-aside");
        for (ChartCard card : List.of(main, aside)) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setMinSize(0, 0);
            card.setPrefWidth(400);
        }
        main.chart()
                .setActions(ChartActions.NONE
                        .withSelect(mark -> MarkRows.row(model.shown().get(), mark)
                                .ifPresent(row -> model.focus().set(new Focus(row, null))))
                        .withDrill(this::drill)
                        .withBrush(this::brush)
                        .withReset(this::reset));
        aside.chart().setActions(ChartActions.NONE.withBrush(period -> controller.change(q -> q.with(period))));
        getChildren().setAll(main);
        ExplorerModel.each(model.shown(), shown -> draw());
        model.detail().addListener((p, before, now) -> drawAside());
        model.focus().addListener((p, before, now) -> main.chart().select(selected()));
        theme.dark().addListener((p, before, now) -> {
            draw();
            drawAside();
        });
    }

    /// What is offered on a chart.
    ///
    /// @param menu made for the figure it is opened on
    public void offer(Function<Figure, ContextMenu> menu) {
        main.setOnContextMenuRequested(e -> {
            Figure figure = mainFigure.get();
            if (figure != null) {
                menu.apply(figure).show(main, e.getScreenX(), e.getScreenY());
            }
        });
        aside.setOnContextMenuRequested(e -> {
            if (asideFigure != null) {
                menu.apply(asideFigure).show(aside, e.getScreenX(), e.getScreenY());
            }
        });
    }

    /// The chart of the answer; null before there is one, and in views without.
    public @Nullable Figure figure() {
        return mainFigure.get();
    }

    /// Whether there is a chart of the answer.
    public ObservableBooleanValue drawn() {
        return drawn;
    }

    private ChartStyle style() {
        return theme.dark().get() ? ChartStyle.DARK : ChartStyle.LIGHT;
    }

    private void draw() {
        Shown shown = model.shown().get();
        if (shown == null) {
            return;
        }
        if (shown.screen() == Screen.EXPLAIN || shown.screen() == Screen.STREAMS) {
            mainFigure.set(null);
            return;
        }
        Figure figure = ViewFigure.of(shown);
        mainFigure.set(figure);
        main.show(figure, style(), selected());
        boolean two = (shown.screen() == Screen.AVERAGES && !Lengthless.is(shown))
                || (shown.screen() == Screen.HOUSEHOLDS && detailed(shown));
        List<? extends Region> cards = two ? List.of(main, aside) : List.of(main);
        if (!getChildren().equals(cards)) {
            getChildren().setAll(cards);
        }
    }

    /// A period; where an outage is asked about, that one.
    private void brush(Period period) {
        Shown shown = model.shown().get();
        if (shown == null || shown.screen() != Screen.QUESTIONS) {
            controller.change(q -> q.with(period));
            return;
        }
        FigureParameters told = shown.more().told();
        String program = told.program();
        controller.change(q -> q.with((program == null ? q.told() : q.told().withProgram(program)).with(period)));
    }

    /// Whether the rows are households, whose devices can be laid out.
    private boolean detailed(Shown shown) {
        OpenLog log = model.log().get();
        return log != null
                && Objects.equals(
                        log.explorer().dataset().landmarks().household(),
                        shown.question().by())
                && shown.question().by() != null;
    }

    private void drawAside() {
        Shown shown = model.shown().get();
        Detail detail = model.detail().get();
        if (shown == null || detail == null) {
            return;
        }
        asideFigure = detail.distribution() != null
                ? Charts.distribution(detail.distribution())
                : detail.lanes() != null ? Charts.lanes(detail.lanes(), shown.question()) : null;
        aside.show(asideFigure, style(), mark -> false);
    }

    private Predicate<Mark> selected() {
        Row row = model.focus().get().row();
        return mark -> row != null
                && MarkRows.row(model.shown().get(), mark).filter(row::equals).isPresent();
    }

    private void drill(Mark mark) {
        Shown shown = model.shown().get();
        OpenLog log = model.log().get();
        if (shown != null && shown.screen() == Screen.QUESTIONS) {
            // There is nothing below a moment of an outage: it leads back.
            reset();
        } else if (shown != null && log != null) {
            MarkRows.row(model.shown().get(), mark)
                    .flatMap(row -> RowDeeds.below(log, shown.answer(), row))
                    .ifPresent(controller::ask);
        }
    }

    /// Beside all marks: out of the period or the outage again, or one level up.
    private void reset() {
        controller.change(q -> switch (q.screen()) {
            case OVER_TIME -> q.with((Period) null);
            case QUESTIONS -> q.with(q.told().with((Period) null));
            default -> up(q);
        });
    }

    private static Question up(Question question) {
        return question.screen() == Screen.PROGRAMS ? question.up() : question;
    }
}
