/// The bars above and below: [app.viewership.ui.bars.TopBar] with breadcrumb, search and commands,
/// [app.viewership.ui.bars.StatusBar] with what the figures rest on.
package app.viewership.ui.bars;
