/// From a figure down to the lines of the log: [app.viewership.ui.explain.ExplainPane] beside the table, and
/// [app.viewership.ui.explain.SessionsPane] as a view of its own.
package app.viewership.ui.explain;
