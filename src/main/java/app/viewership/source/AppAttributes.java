package app.viewership.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is said of the activities and users of an app, by their newest records.
final class AppAttributes implements Attributes {

    /// In place of a value that nobody tells.
    static final String NOBODY_KNOWS = "(unknown)";

    /// In place of a value that was told to be none.
    static final String NONE = "(none)";

    private final Map<String, Subscriber> users = new HashMap<>();
    private final Map<String, Activity> activities = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    /// An activity as its record has it.
    private record Activity(String name, String type, String subtype) {}

    AppAttributes(Kind.Known known) {
        known.history().newest("users").forEach((id, user) -> users.put(id, Subscriber.of(user)));
        known.history()
                .newest("activities")
                .forEach((id, activity) -> activities.put(id, activity(id, RecordJson.of(activity))));
        Set<String> names = new HashSet<>();
        for (Activity activity : activities.values()) {
            if (!names.add(activity.name)) {
                shared.add(activity.name);
            }
        }
    }

    private static Activity activity(String id, RecordJson json) {
        String name = json.text("name");
        return new Activity(name.isBlank() ? id : name, or(NONE, json.text("type")), or(NONE, json.text("subtype")));
    }

    @Override
    public long[] turns(Dimension.Of of, List<String> texts) {
        Subscriber user = of == Dimension.Of.CLIENT ? users.get(texts.getFirst()) : null;
        return user == null ? NO_TURNS : user.turns();
    }

    @Override
    public List<String> values(Dimension dimension, List<String> texts, long since) {
        return List.of(
                switch (dimension.id()) {
                    case "activity" -> name(texts);
                    case "activity_type" -> activity(texts).type;
                    case "activity_subtype" -> activity(texts).subtype;
                    case "collection" -> collection(texts.get(1));
                    case "source" -> or(NOBODY_KNOWS, texts.get(2));
                    case "country" -> country(users.get(texts.getFirst()));
                    case "subscription" -> status(users.get(texts.getFirst()), since);
                    case "os" -> os(texts.get(1));
                    case "os_version_group" -> or(NOBODY_KNOWS, group(texts.get(2)));
                    case "os_version" -> or(NOBODY_KNOWS, texts.get(2));
                    case "app_version" -> or(NOBODY_KNOWS, texts.get(3));
                    case "device_brand" -> or(NOBODY_KNOWS, texts.get(4));
                    case "device_model" -> or(NOBODY_KNOWS, texts.get(5));
                    default -> throw new IllegalArgumentException(dimension.id());
                });
    }

    /// Activities that share a name are told apart by their ids.
    private String name(List<String> texts) {
        String name = activity(texts).name;
        return shared.contains(name) ? name + " (" + texts.getFirst() + ")" : name;
    }

    private Activity activity(List<String> texts) {
        String id = texts.getFirst();
        Activity known = activities.get(id);
        return known == null ? new Activity(id, NOBODY_KNOWS, NOBODY_KNOWS) : known;
    }

    private static String country(@Nullable Subscriber user) {
        return user == null ? NOBODY_KNOWS : or(NOBODY_KNOWS, user.country());
    }

    private static String status(@Nullable Subscriber user, long since) {
        return user == null ? NOBODY_KNOWS : user.status(since);
    }

    /// `iPhone OS` is what iOS was called.
    private static String os(String name) {
        return name.equals("iPhone OS") ? "iOS" : or(NOBODY_KNOWS, name);
    }

    /// Most activities are in none.
    private static String collection(String id) {
        return id.equals(NOBODY_KNOWS) ? NONE : or(NONE, id);
    }

    /// The first part of a version.
    private static String group(String version) {
        int dot = version.indexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }

    private static String or(String instead, String text) {
        return text.isBlank() ? instead : text;
    }
}
