package app.viewership.source;

import app.viewership.source.Dimension.Order;
import app.viewership.source.Role.Need;
import app.viewership.source.Role.Value;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What users of an app did in it: one event where someone leaves an activity, with how long it took. Users and
/// activities come in files of their own.
public final class AppActivity {

    /// Of an activity that was watched to its end.
    static final int COMPLETED = 1;

    /// Of one that was left before.
    static final int BROKEN = 0;

    /// Of one that nobody says it of.
    static final int UNKNOWN = 2;

    private static final String EXIT = "activity_exit";
    private static final int MILLIS = 1000;

    private static final List<Role> EVENTS = List.of(
            Role.of("name", "name", Value.TEXT),
            Role.of("time", "occurred_at", Value.INSTANT),
            Role.of("user_id", "user_id", Value.TEXT),
            Role.of("activity_id", "data.activity_id", Value.TEXT),
            Role.of("duration", "data.duration", Value.DECIMAL),
            Role.perhaps("completed", "data.completed", Value.BOOLEAN),
            Role.perhaps("collection_id", "data.collection_id", Value.TEXT),
            Role.perhaps("source", "data.source", Value.TEXT),
            Role.perhaps("loading_time", "data.loading_time", Value.DECIMAL),
            Role.perhaps("os", "context.os.name", Value.TEXT),
            Role.perhaps("os_version", "context.os.version", Value.TEXT),
            Role.perhaps("app_version", "context.app.version", Value.TEXT),
            Role.perhaps("device_brand", "context.device.brand", Value.TEXT),
            Role.perhaps("device_model", "context.device.model", Value.TEXT));

    private static final List<Role> USERS = List.of(
            Role.of("user_id", "user_id", Value.TEXT),
            Role.perhaps("country", "country_code", Value.TEXT),
            new Role("registration", "registration_at", List.of(), Value.INSTANT, Need.COLUMN),
            Role.perhaps("trial_start", "trial_start_at", Value.INSTANT),
            Role.perhaps("trial_end", "trial_end_at", Value.INSTANT),
            Role.perhaps("subscription_start", "subscription_start_at", Value.INSTANT),
            Role.perhaps("subscription_expire", "subscription_expire_at", Value.INSTANT));

    private static final List<Role> ACTIVITIES = List.of(
            Role.of("activity_id", "activity_id", Value.TEXT),
            new Role("name", "name", List.of(), Value.TEXT, Need.COLUMN),
            new Role("type", "type", List.of(), Value.TEXT, Need.COLUMN),
            Role.perhaps("subtype", "subtype", Value.TEXT));

    /// The description of the kind.
    public static final Kind KIND = new Kind(
            "app-activity",
            "App activity",
            List.of(
                    new Part("events", "Events", Format.JSON, EVENTS, new Part.Events(AppActivity::reading)),
                    new Part("users", "Users", Format.JSON, USERS, new Part.Records(List.of("user_id"), false))
                            .telling("country", "subscription"),
                    new Part(
                                    "activities",
                                    "Activities",
                                    Format.JSON,
                                    ACTIVITIES,
                                    new Part.Records(List.of("activity_id"), false))
                            .telling("activity_type", "activity_subtype")),
            List.of("activity_id", "collection_id", "source"),
            false,
            new Kind.Client(
                    List.of("user_id", "os", "os_version", "app_version", "device_brand", "device_model"), 1, 1, false),
            Kind.Time.ENDED,
            status -> true,
            Optional.of(new Kind.Completed(COMPLETED, BROKEN)),
            Optional.of(new Kind.Amount("Loading time", "s", MILLIS)),
            List.of(
                    Dimension.ofAsset("activity", "Activity").beside("activity", "activity_type", "activity_subtype"),
                    Dimension.ofAsset("activity_type", "Type").unsearched(),
                    Dimension.ofAsset("activity_subtype", "Subtype").beside("activity_type", "activity_subtype"),
                    Dimension.ofAsset("collection", "Collection"),
                    Dimension.ofAsset("source", "Source"),
                    Dimension.ofClient("country", "Country"),
                    Dimension.ofClient("subscription", "Subscription").unsearched(),
                    Dimension.ofClient("os", "Operating system").unsearched().beside("os"),
                    Dimension.ofClient("os_version_group", "Version group")
                            .unsearched()
                            .ordered(Order.VERSION)
                            .beside("os", "os_version_group"),
                    Dimension.ofClient("os_version", "System version")
                            .ordered(Order.VERSION)
                            .beside("os", "os_version"),
                    Dimension.ofClient("app_version", "App version").ordered(Order.VERSION),
                    Dimension.ofClient("device_brand", "Device brand"),
                    Dimension.ofClient("device_model", "Device model").beside("device_brand", "device_model")),
            List.of("activity_type", "activity_subtype", "activity"),
            Optional.empty(),
            AppAttributes.NOBODY_KNOWS,
            Kind.Questions.ofLengths(),
            AppAttributes::new);

    private AppActivity() {}

    private static EventRule.Reading reading(Columns columns, ZoneId zone, FileHint file) {
        LogClock clock = new LogClock(zone);
        int name = columns.column("name");
        int time = columns.column("time");
        int duration = columns.column("duration");
        int completed = columns.column("completed");
        int loading = columns.column("loading_time");
        return (fields, into) -> {
            if (!fields.is(name, EXIT)) {
                return fields.quoted(name) + " is another event; only " + EXIT + " says how long something took.";
            }
            into.time = clock.instant(fields.bytes(), fields.start(time), fields.end(time));
            if (into.time == LogClock.NO_INSTANT) {
                return fields.quoted(time) + " is no date and time (yyyy-MM-dd HH:mm:ss expected, from 1970 on).";
            }
            long seconds = fields.scaled(duration, 1, Integer.MAX_VALUE);
            if (seconds < 0) {
                return fields.quoted(duration) + " is no duration (seconds expected, 151.918).";
            }
            into.seconds = (int) seconds;
            into.status = status(fields, completed);
            if (into.status < 0) {
                return fields.quoted(completed) + " does not say whether it was completed (true or false expected).";
            }
            if (!fields.isEmpty(loading)) {
                into.amount = fields.scaled(loading, MILLIS, Long.MAX_VALUE / 2);
                if (into.amount < 0) {
                    return fields.quoted(loading) + " is no loading time (seconds expected, 1.25).";
                }
            }
            return null;
        };
    }

    private static int status(Fields fields, int column) {
        if (fields.isEmpty(column)) {
            return UNKNOWN;
        }
        if (fields.is(column, "true")) {
            return COMPLETED;
        }
        return fields.is(column, "false") ? BROKEN : -1;
    }
}
