/// The window. [app.viewership.ui.ExplorerModel] holds what is shown, [app.viewership.ui.ExplorerController] asks the
/// questions, [app.viewership.ui.MainWindow] binds the two to places on the screen. One immutable
/// [app.viewership.query.Question] drives all of it: a click makes a new question, and everything that is drawn is
/// drawn from its answers.
///
/// What more than one part of the window needs stands in [app.viewership.ui.Seams].
package app.viewership.ui;
