/// The same without a window: commands that import, report, query and make a sample.
///
/// Start at [app.viewership.cli.Cli]. A command gives an exit code and never ends the program itself; whatever goes
/// wrong is one sentence on standard error.
package app.viewership.cli;
