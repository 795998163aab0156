package app.viewership.ui.window;

import app.viewership.ui.Command.Group;
import app.viewership.ui.Commands;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Frame;
import app.viewership.ui.Messages;
import app.viewership.ui.Seams;
import app.viewership.ui.Shown;
import app.viewership.ui.bars.StatusBar;
import app.viewership.ui.bars.TopBar;
import app.viewership.ui.explain.ExplainPane;
import app.viewership.ui.middle.ChartArea;
import app.viewership.ui.middle.Middle;
import app.viewership.ui.saving.Exports;
import app.viewership.ui.saving.Outside;
import app.viewership.ui.saving.SavedViews;
import app.viewership.ui.saving.ViewingsExport;
import app.viewership.ui.side.SideBar;
import app.viewership.ui.table.AnswerTable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/// The explorer in its places: views and facets left, figures, chart and table in the middle, the explanation right,
/// bars above and below. Sides give way where there is little room.
public final class MainWindow {

    private static final double RIGHT = 292;
    private static final double FOLDS_BELOW = 1100;
    private static final double ICONS_BELOW = 900;

    private final BooleanProperty explaining = new SimpleBooleanProperty(true);
    private final BorderPane explorer = new BorderPane();
    private final ExplainPane explain;
    private final SideBar side;
    private final TopBar top;
    private final StatusBar status;

    public MainWindow(Frame frame, Seams seams, ExplorerModel model, ExplorerController controller, Outside outside) {
        Commands commands = seams.commands();
        Deeds deeds = new Deeds(model, controller, commands);
        TableDeeds tableDeeds = new TableDeeds(model, controller, commands);
        commands.refuseBy(seams.messages()::say);
        deeds.steps();
        deeds.views();
        new DatasetDeeds(model, controller).addTo(commands);
        explain = new ExplainPane(model, controller);
        explain.setMinWidth(RIGHT);
        explain.setPrefWidth(RIGHT);
        explain.setMaxWidth(RIGHT);
        deeds.add("view.explain.fold", Group.VIEW, "Shortcut+I", deeds.open(), () -> explaining.set(!explaining.get()));
        deeds.add("explain.figure", Group.EDIT, "Shortcut+D", deeds.open(), this::explain);
        deeds.add("go.find", Group.GO, "Shortcut+F", deeds.open(), this::find);
        Exports exports = new Exports(model, seams.background(), seams.messages(), seams.theme(), outside);
        SavedViews saved = new SavedViews(model, controller, seams.background(), seams.messages());
        deeds.add("export.table", Group.FILE, "Shortcut+E", deeds.open(), () -> exports.table(false));
        deeds.add("export.table.excel", Group.FILE, null, deeds.open(), () -> exports.table(true));
        deeds.addWhere("export.rows", Group.FILE, "Alt+Shortcut+E", beside(model), () -> exports.rows(false));
        ViewingsExport viewings = new ViewingsExport(model, seams, outside);
        deeds.add("export.viewings", Group.FILE, "Shift+Shortcut+V", deeds.open(), viewings::show);
        ChartArea charts = new ChartArea(model, controller, seams.theme());
        ChartDeeds chartDeeds = new ChartDeeds(charts, exports, commands);
        chartDeeds.register(deeds);
        deeds.add("view.save", Group.FILE, "Shortcut+S", deeds.open(), () -> saved.save(this.top()));
        deeds.theme(seams.theme());
        // The table needs its menu, the menu the commands, and they the table's text: so the text comes by way of this.
        AnswerTable[] table = new AnswerTable[1];
        tableDeeds.register(deeds, () -> table[0].copied());
        table[0] = new AnswerTable(model, controller, tableDeeds.menu());
        table[0].table().addEventFilter(KeyEvent.KEY_PRESSED, tableDeeds::key);
        side = new SideBar(model, controller, commands);
        top = new TopBar(model, controller, commands, frame.coverTitle(), saved::menu);
        explorer.setId("explorer");
        explorer.setLeft(side);
        explorer.setCenter(new Middle(model, controller, charts, table[0]));
        explaining.addListener((p, before, now) -> explorer.setRight(now ? explain : null));
        explorer.setRight(explain);
        explorer.widthProperty().addListener((p, before, now) -> fit(before.doubleValue(), now.doubleValue()));
        status = new StatusBar(model, controller);
        explorer.setMinSize(0, 0);
        frame.furnish(top, explorer, status);
        explorer.addEventHandler(KeyEvent.KEY_PRESSED, e -> dismiss(e, seams.messages()));
    }

    /// Whether rows stand beside figures: these are what the export of the table takes there.
    private static BooleanBinding beside(ExplorerModel model) {
        return Bindings.createBooleanBinding(
                () -> {
                    Shown shown = model.shown().get();
                    return shown != null
                            && !shown.more().figures().isEmpty()
                            && !shown.answer().rows().isEmpty();
                },
                model.shown());
    }

    /// Esc closes what is open, and last of all the newest message.
    private static void dismiss(KeyEvent key, Messages messages) {
        if (key.getCode() == KeyCode.ESCAPE && messages.dismiss()) {
            key.consume();
        }
    }

    private void explain() {
        explaining.set(true);
        explain.requestFocus();
    }

    private TopBar top() {
        return top;
    }

    private void find() {
        top.find();
    }

    /// Folds and unfolds as the window passes a width; what the user folds or unfolds in between stays so.
    private void fit(double before, double now) {
        if (before >= FOLDS_BELOW != now >= FOLDS_BELOW || before == 0) {
            explaining.set(now >= FOLDS_BELOW);
        }
        if (before >= ICONS_BELOW != now >= ICONS_BELOW || before == 0) {
            side.narrow(now < ICONS_BELOW);
            top.narrow(now < ICONS_BELOW);
            status.narrow(now < ICONS_BELOW);
        }
    }
}
