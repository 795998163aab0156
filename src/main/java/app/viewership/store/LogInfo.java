package app.viewership.store;

import org.jspecify.annotations.Nullable;

/// How one log inside a file was read.
///
/// @param entry name of the log inside a zip; null where the file itself is the log
/// @param encoding name of the character set
/// @param delimiter between fields
/// @param zone in which times without a zone were read
public record LogInfo(@Nullable String entry, String encoding, String delimiter, String zone) {}
