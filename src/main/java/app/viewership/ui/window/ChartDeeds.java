package app.viewership.ui.window;

import app.viewership.chart.Figure;
import app.viewership.ui.Command;
import app.viewership.ui.Command.Group;
import app.viewership.ui.Commands;
import app.viewership.ui.middle.ChartArea;
import app.viewership.ui.saving.Exports;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// What can be done with the charts shown: saved as pictures, at the sharpness that paper, screens and slides need.
final class ChartDeeds {

    /// Sharp on the screens of today; what the key and the button give.
    private static final int USUAL = 2;

    private static final List<Integer> SCALES = List.of(1, USUAL, 4);

    private final ChartArea charts;
    private final Exports exports;
    private final Commands commands;

    ChartDeeds(ChartArea charts, Exports exports, Commands commands) {
        this.charts = charts;
        this.exports = exports;
        this.commands = commands;
        charts.offer(this::menu);
    }

    void register(Deeds deeds) {
        add(deeds, "export.chart", "Shift+Shortcut+E", USUAL);
        for (int scale : SCALES) {
            add(deeds, "export.chart." + scale, null, scale);
        }
    }

    private void add(Deeds deeds, String id, @Nullable String key, int scale) {
        commands.add(Command.of(id, Group.FILE, Deeds.named(id), key, () -> export(scale))
                .when(deeds.open().and(charts.drawn()))
                .because(deeds.whileOpen("no.chart")));
    }

    private void export(int scale) {
        Figure figure = charts.figure();
        if (figure != null) {
            exports.chart(figure, true, scale);
        }
    }

    private ContextMenu menu(Figure figure) {
        ContextMenu menu = new ContextMenu();
        menu.setId("chart-menu");
        for (int scale : SCALES) {
            MenuItem item = new MenuItem(commands.get("export.chart." + scale).text());
            item.setId("chart-export-" + scale);
            item.setOnAction(e -> exports.chart(figure, figure.equals(charts.figure()), scale));
            menu.getItems().add(item);
        }
        return menu;
    }
}
