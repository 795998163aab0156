/// The middle of the window: four figures, the filters in force, chart and table. Entry point is
/// [app.viewership.ui.middle.Middle].
package app.viewership.ui.middle;
