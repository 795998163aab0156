package app.viewership.ui.table;

import app.viewership.query.Row;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/// The rows of a table, of which nobody hears when only their figures change: told of other rows, the table would empty
/// and dress all its cells anew, each second while somebody listens.
final class Rows extends ModifiableObservableListBase<Row> {
    private final List<Row> rows = new ArrayList<>();

    /// Puts `now` in the place of the rows, and has `table` write those in sight that say something else. Only where
    /// there are more or fewer of them is the table told, and of these alone.
    void rewrite(List<Row> now, TableView<Row> table) {
        int both = Math.min(now.size(), rows.size());
        for (int i = 0; i < both; i++) {
            rows.set(i, now.get(i));
        }
        if (now.size() > both) {
            addAll(now.subList(both, now.size()));
        } else if (rows.size() > both) {
            remove(both, rows.size());
        }
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
            int last = flow.getLastVisibleCell().getIndex();
            for (int i = flow.getFirstVisibleCell().getIndex(); i <= last; i++) {
                write(flow.getCell(i));
            }
        }
    }

    private static void write(IndexedCell<?> line) {
        line.updateIndex(line.getIndex());
        line.getChildrenUnmodifiable().stream()
                .filter(ShareCell.class::isInstance)
                .map(ShareCell.class::cast)
                // The longest bar may have grown, and this one become shorter beside it.
                .forEach(ShareCell::requestLayout);
    }

    @Override
    public Row get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, Row row) {
        rows.add(index, row);
    }

    @Override
    protected Row doSet(int index, Row row) {
        return rows.set(index, row);
    }

    @Override
    protected Row doRemove(int index) {
        return rows.remove(index);
    }
}
