package app.viewership.source.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.Locale;

/// Somebody with an app, the same whenever asked for: what chance makes of a number.
final class AppUser {
    /// Parts of the seed below belong to others.
    private static final long FIRST_PART = 1_000;

    private static final long MINUTES_OF_A_YEAR = 365L * 24 * 60;
    private static final String[] IOS = {"14.2", "14.2", "14.3", "14.1", "13.7", "12.4.9"};
    private static final String[] ANDROID = {"11", "10", "10", "9", "8.1.0"};
    private static final String[] APPS = {"7.39.0", "7.39.0", "7.40.1", "7.38.2", "7.9.0"};
    private static final String[] PHONES = {
        "BrandA\",\"model\":\"A1", "BrandA\",\"model\":\"A2", "BrandB\",\"model\":\"B7"
    };

    private final Dice dice;
    private final long index;
    private final long id;
    private final String country;
    private final int joined;
    private final long seed;

    private AppUser(long seed, long user) {
        this.seed = seed;
        dice = Dice.of(seed, FIRST_PART + user);
        index = user;
        id = ((long) dice.below(Integer.MAX_VALUE) << 32) | dice.below(Integer.MAX_VALUE);
        country = Country.ALL
                .get(Math.min(dice.waiting(3), Country.ALL.size() - 1))
                .code();
        // Most came before the period.
        joined = dice.chance(0.2) ? dice.below(31 * 24 * 60) : -dice.below((int) MINUTES_OF_A_YEAR);
    }

    static AppUser of(long seed, long user) {
        return new AppUser(seed, user);
    }

    /// The end of an event's line: the device, always the same.
    byte[] context() {
        Dice chosen = Dice.of(seed, -FIRST_PART - index);
        int roll = chosen.below(100);
        String os = roll < 70 ? "iOS" : roll < 98 ? "Android" : "iPhone OS";
        String[] versions = os.equals("Android") ? ANDROID : IOS;
        String device = os.equals("Android")
                ? PHONES[chosen.below(PHONES.length)]
                : chosen.chance(0.5) ? "Apple\",\"model\":\"iPad" : "Apple\",\"model\":\"iPhone";
        String context =
                "\"context\":{\"os\":{\"name\":\"" + os + "\",\"version\":\"" + versions[chosen.below(versions.length)]
                        + "\"},\"device\":{\"brand\":\"" + device + "\"},\"app\":{\"version\":\""
                        + APPS[chosen.below(APPS.length)]
                        + "\"}}}\n";
        return context.getBytes(US_ASCII);
    }

    /// Minutes from the beginning of the period until the user is there; below 0 where that was before.
    int joined() {
        return joined;
    }

    Lines id(Lines to) throws IOException {
        return to.hex(index, 8).put("-0000-4000-8000-").hex(id, 12);
    }

    /// The line in the file of users: some try it, some of those subscribe, and some of those end it again.
    void write(Lines to, ActivityClock clock) throws IOException {
        id(to.put("{\"user_id\":\""))
                .put("\",\"children_ids\":[],\"country_code\":\"")
                .put(country.toLowerCase(Locale.ROOT));
        clock.write(joined, to.put("\",\"registration_at\":\""));
        to.put('"');
        if (dice.chance(0.6)) {
            int trial = joined + dice.below(3 * 24 * 60);
            clock.write(trial, to.put(",\"trial_start_at\":\""));
            int end = trial + 7 * 24 * 60;
            clock.write(end, to.put("\",\"trial_end_at\":\""));
            to.put('"');
            if (dice.chance(0.5)) {
                clock.write(end, to.put(",\"subscription_start_at\":\""));
                to.put('"');
                if (dice.chance(0.6)) {
                    clock.write(end + 30 * 24 * 60, to.put(",\"subscription_expire_at\":\""));
                    to.put('"');
                }
            }
        }
        to.put("}\n");
    }
}
