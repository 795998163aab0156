package app.viewership.ui;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.stage.Window;

/// The places of the window that parts of it may fill.
public interface Shell {

    /// Shows `content` in the whole room between top bar and status bar, in place of views and facets: the empty
    /// window, the preview of a log, an import.
    ///
    /// @param title what stands where the breadcrumb was
    void cover(String title, Node content);

    /// Shows views and facets again.
    void uncover();

    /// Lies above everything and lets clicks through where it is empty: messages, the palette, the about box.
    Pane overlay();

    /// The window, for choosers of files.
    Window window();
}
