/// The window put together: [app.viewership.ui.window.MainWindow] makes its parts and hands them their places,
/// [app.viewership.ui.window.Deeds] is everything that can be done in them.
package app.viewership.ui.window;
