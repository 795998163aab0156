/// What lies above the window: messages that do not stand in the way ([app.viewership.ui.messages.Toasts]), and cards
/// that are asked for ([app.viewership.ui.messages.Sheet]): the palette of all commands, the keys, the about box.
package app.viewership.ui.messages;
