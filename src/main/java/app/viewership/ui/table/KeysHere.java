package app.viewership.ui.table;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/// Shows where keys go: a table that has the keyboard, and no selected row to show it, has a ring around its card.
public final class KeysHere {

    private static final PseudoClass KEYS_HERE = PseudoClass.getPseudoClass("keys-here");

    private KeysHere() {}

    /// Shows it of a table from now on.
    ///
    /// @param card what stands around the table
    public static void mark(TableView<?> table, Region card) {
        InvalidationListener changed = o -> card.pseudoClassStateChanged(
                KEYS_HERE, table.isFocused() && table.getSelectionModel().isEmpty());
        table.focusedProperty().addListener(changed);
        table.getSelectionModel().selectedIndexProperty().addListener(changed);
    }
}
