package app.viewership.ui;

/// What every part of the window shares.
///
/// @param background runs what must not stop the window
/// @param commands everything that can be done
/// @param messages says what was done or went wrong
/// @param shell the places of the window
/// @param theme light or dark
public record Seams(Background background, Commands commands, Messages messages, Shell shell, Theme theme) {}
