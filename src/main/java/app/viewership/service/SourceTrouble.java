package app.viewership.service;

import java.time.Duration;

/// How a source broke the last time, whatever it does now.
///
/// @param source its name
/// @param why a sentence
/// @param pause how long it was left alone then
public record SourceTrouble(String source, String why, Duration pause) {}
