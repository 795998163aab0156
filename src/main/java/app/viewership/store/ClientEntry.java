package app.viewership.store;

/// One device in one household as the log names it; its code stands for the three texts in every request.
///
/// @param code from 0, without holes
public record ClientEntry(int code, String ip, String device, String userAgent) {}
