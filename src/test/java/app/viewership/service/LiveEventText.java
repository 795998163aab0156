package app.viewership.service;

/// Messages as live platforms send them.
final class LiveEventText {

    private static final String MESSAGE = """
            id:%s
            event:%s
            data:{"show":{"show_id":"s%d","title":"Show %d","platform":"%s"},"event_date":"11-01-2024 %02d:%02d:%02d.%03d",\
            "user":{"id":%d,"first_name":"Ann","country":"PT"}}

            """;

    private LiveEventText() {}

    /// The event of this number: each has an id of its own, and users start what they finish.
    static String event(String platform, int number) {
        int milli = number * 7;
        int second = milli / 1000;
        return MESSAGE.formatted(
                platform + number,
                number / 50 % 2 == 0 ? "stream-started" : "stream-finished",
                number % 50,
                number % 50,
                platform,
                second / 3600 % 24,
                second / 60 % 60,
                second % 60,
                milli % 1000,
                number % 50);
    }

    /// Something that is no event.
    static String malformed(int number) {
        return "id:none" + number + "\nevent:show-liked\n\n";
    }
}
