package app.viewership.viewing;

/// One usable request, in codes.
record Request(int client, int asset, long time) {}
