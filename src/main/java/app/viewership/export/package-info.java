/// Figures to take home: tables as CSV, charts as PNG, and beside them the parameters that shaped them.
///
/// Start at [app.viewership.export.TableCsv] and [app.viewership.export.ChartPng]. Nothing here overwrites a file
/// unasked ([app.viewership.export.Overwrite]), and a file is there whole or not at all. What goes wrong is an
/// [app.viewership.export.ExportException] with one sentence for the user.
package app.viewership.export;
