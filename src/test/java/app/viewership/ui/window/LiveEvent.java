package app.viewership.ui.window;

/// Events as live platforms send them, each with an id of its own.
final class LiveEvent {
    private static final String TEXT = """
            id:%s
            event:%s
            data:{"show":{"show_id":"%s","cast":"Bob May, Eve","release_year":2021,"title":"Low %s","type":"Movie",\
            "listed_in":"Drama","platform":"%s"},"event_date":"11-01-2024 10:%02d:00.035","user":{"id":%d,\
            "date_of_birth":"11/01/1990","first_name":"%s","last_name":"Lee","country":"PT","gender":"Female"}}

            """;

    private LiveEvent() {}

    static String of(String what, String platform, String show, int minute, int user, String name) {
        String id = String.join("-", what, platform, show, String.valueOf(minute), String.valueOf(user));
        return TEXT.formatted(id, what, show, show, platform, minute, user, name);
    }

    /// A start and its end, five minutes later.
    static String stream(String platform, String show, int minute, int user) {
        return of("stream-started", platform, show, minute, user, "Ann")
                + of("stream-finished", platform, show, minute + 5, user, "Ann");
    }
}
