/// What stays from one start to the next: where the library lies, which libraries and logs were open, where the window
/// stood. [app.viewership.ui.library.Memory] keeps it, in a file whose loss costs nothing but convenience.
package app.viewership.ui.library;
