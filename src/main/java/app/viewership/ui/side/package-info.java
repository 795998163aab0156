/// The left side of the window: which view, what is kept and dropped, where the log is cut. Entry point is
/// [app.viewership.ui.side.SideBar].
package app.viewership.ui.side;
