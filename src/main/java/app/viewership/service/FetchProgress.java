package app.viewership.service;

import java.net.URI;
import java.util.OptionalLong;

/// How far a download is; told at most ten times a second, and once at its end.
///
/// @param url what is fetched
/// @param bytes bytes that came
/// @param total bytes that will have come at the end; empty where the server does not say
public record FetchProgress(URI url, long bytes, OptionalLong total) {}
