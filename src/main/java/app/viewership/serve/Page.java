package app.viewership.serve;

import app.viewership.query.Measure;
import app.viewership.source.Dimension;
import app.viewership.source.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The page that lists what can be asked here, for people.
final class Page {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Viewership Explorer</title>
            <meta name="color-scheme" content="light dark">
            <meta name="viewport" content="width=device-width">
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;\
            overflow-wrap:anywhere}
            code{font-size:.9em}li{margin:.25rem 0}</style></head><body>
            <h1>Viewership Explorer</h1>
            <p>What this library answers, as JSON. Nothing can be changed here, and only this machine is answered.</p>
            """;

    private static final String STREAMS = """
            <h2>Live platforms</h2>
            <p>With <code>filter</code>, <code>from</code>, <code>to</code> and <code>zone</code> of a part of the events;
            <code>/run_times</code> takes no <code>filter</code>.</p>
            <ul>
            <li><a href="/user_report">/user_report</a>: users with age, id, name and their events</li>
            <li><a href="/recent_shows">/recent_shows</a>: how many shows of recent years</li>
            <li><a href="/successful_streams">/successful_streams</a>: starts that were finished next, by user</li>
            <li><a href="/start_events">/start_events</a>: start events of a platform in %; <code>platform</code></li>
            <li><a href="/run_times">/run_times</a>: how long each source was listened to, in seconds</li>
            </ul>
            """;

    private Page() {}

    static String of(List<Kind> kinds) {
        StringBuilder page = new StringBuilder(HEAD);
        if (kinds.stream().anyMatch(kind -> kind.questions().streams().isPresent())) {
            page.append(STREAMS);
        }
        page.append("<h2>Any table</h2>\n<p><code>/query?by=…&amp;measure=…</code>, and where asked for <code>")
                .append(String.join("</code>, <code>", TableAnswers.NAMES))
                .append("</code>.</p>\n<p><code>by</code> names what the rows stand for, <code>measure</code> their"
                        + " figures: one name or several with commas between them, of those below; <code>filter</code>"
                        + " keeps or drops values, as in <code>filter=hour_of_day=20</code> and"
                        + " <code>filter=weekday!=Sunday</code>.</p>\n<p>The rule can be told, too: <code>")
                .append(String.join("</code>, <code>", RuleParameters.NAMES))
                .append(
                        "</code>, as in <code>session_gap=30m&amp;viewing_gap=10m</code>; what is not told is as usual.</p>\n");
        for (Kind kind : kinds) {
            String by = kind.drillPath().getFirst();
            String address = "/query?dataset=" + kind.id() + "&amp;by=" + by + "&amp;measure=viewings";
            page.append("<h3>")
                    .append(escaped(kind.name()))
                    .append("</h3>\n<p><a href=\"" + address + "\">")
                    .append(address)
                    .append("</a></p>\n<p>by: <code>")
                    .append(names(kind.dimensions().stream().map(Dimension::id).toList()))
                    .append(", time, hour_of_day, weekday</code></p>\n<p>measure: <code>")
                    .append(names(Arrays.stream(Measure.values())
                            .filter(measure -> measure.fits(kind))
                            .map(Measure::queryName)
                            .toList()))
                    .append("</code></p>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String names(List<String> ids) {
        return ids.stream().map(Page::escaped).collect(Collectors.joining(", "));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
