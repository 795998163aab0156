package app.viewership.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Makes bad files of good ones of every kind and part: truncated, shuffled, damaged, and with values of the wrong
/// sort.
public final class Fuzz {

    private static final String EVENT = """
            {"name": "activity_exit", "occurred_at": "2021-01-01 00:59:47.146", "user_id": "u1", "data": {\
            "activity_id": "a1", "duration": 151.5, "completed": true}, "context": {"os": {"name": "iOS"}}}
            """;

    private static final String USER = """
            {"user_id":"u1","country_code":"se","registration_at":"2021-01-01 00:00:00","children_ids":["c"],\
            "trial_start_at":"2021-01-02 00:00:00","trial_end_at":"2021-01-09 00:00:00"}
            """;

    private static final String AIRING = """
            {"id":7,"airdate":"2021-01-31","airstamp":"2021-01-31T19:00:00+00:00","airtime":"20:00","name":"Pilot",\
            "number":1,"runtime":60,"season":1,"type":"regular","_embedded":{"show":{"id":3,"name":"Alpha","type":\
            "Scripted","language":"English","runtime":60,"premiered":"2020-01-01","ended":"2021-02-28","genres":\
            ["Drama","Crime"],"_links":{"self":{"href":"https://example.org/3"}}}}}
            """;

    private static final String AUTHOR = """
            {"metadata":{"name":"A. Writer","birth_date":"1950-01-01","died_at":null},"nationalities":[{"id":1,"label":\
            ""},{"id":2,"label":"Danes","slug":"danes"}]}
            """;

    private static final String BOOK = """
            {"name":"A Book","pages":"300","author":"A. Writer","publisher":"P"}
            """;

    private static final String REVIEW = """
            {"content":{"text":"Good."},"rating":{"rate":3,"label":"***"},"books":[{"id":1,"metadata":\
            {"title":"A BOOK",\
            "pages":300}}],"movies":[{"id":1,"title":"FILM"},{"id":2,"title":"end"}],"updated":\
            "2021-12-02T10:00:00Z","created":"2021-12-01T10:00:00Z"}
            """;

    private static final String MESSAGE = """
            id:1
            event:stream-started
            data:{"show":{"show_id":"s4","cast":null,"country":null,"date_added":"October 16, 2020","description":"D",\
            "director":null,"duration":"8 min","listed_in":"Musical","rating":"G","release_year":1977,"title":"T",\
            "type":"Movie","platform":"Sysney"},"event_date":"11-01-2024 16:40:44.035","user":{"id":48,\
            "date_of_birth":"10/05/1961","email":"a@example.org","first_name":"M","gender":"Female","ip_address":null,\
            "country":"ID","last_name":"R"}}

            """;

    /// A good file of each part of each kind, long enough to be damaged in many ways.
    public static final List<String> SOUND = List.of(
            EVENT.repeat(20),
            "[" + (EVENT + ",").repeat(20) + EVENT + "]",
            USER.repeat(20),
            "{\"activity_id\":\"a1\",\"name\":null,\"type\":\"video\",\"subtype\":null}\n".repeat(20),
            LogText.HEADER + LogText.ROW.repeat(20),
            CloudFrontTest.LOG.repeat(10),
            "episode_id,view_date,country,view_hours,viewer_id\n" + "7,2021-01-31,NL,3.14,12345678\n".repeat(20),
            "[" + (AIRING + ",").repeat(9) + AIRING.replace("7", "8") + "]",
            AIRING.repeat(10),
            "movie_title,user_email,size_mb,start_at,end_at\n"
                    + "Film,a@example.org,613.42,2021-12-06T19:30:19.099+0100,2021-12-06T21:30:19.099+0100\n"
                            .repeat(20),
            "title,duration_mins,original_language,size_mb\n" + "Film,120,Danish,613.42\n".repeat(20),
            "first_name,last_name,email\n" + "A,B,a@example.org\n".repeat(20),
            "[" + (AUTHOR + ",").repeat(9) + AUTHOR + "]",
            "[" + (BOOK + ",").repeat(9) + BOOK + "]",
            "[" + (REVIEW + ",").repeat(9) + REVIEW + "]",
            MESSAGE.repeat(6) + MESSAGE.replace("started", "finished").repeat(3));

    private static final List<String> WRONG = List.of(
            "null",
            "{\"a\":{\"b\":[null,{}]}}",
            "[[],[null]]",
            "1e400",
            "-1",
            "\"\"",
            "\"\\u0000\"",
            "true",
            "9".repeat(400),
            "{}",
            "[".repeat(600) + "]".repeat(600),
            "-99999-99-99",
            "2021-02-30",
            "1e-999999999",
            "\"" + "x".repeat(3000) + "\"");

    private Fuzz() {}

    /// What becomes of a file in the hands of others.
    public static byte[] fuzzed(String sound, Random random) {
        byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> shuffled(sound, random);
            case 2 -> wrongValues(sound, random);
            case 3 -> damaged(bytes, random);
            default -> damaged(Arrays.copyOf(wrongValues(sound, random), bytes.length), random);
        };
    }

    private static byte[] shuffled(String sound, Random random) {
        List<String> lines = new ArrayList<>(sound.lines().toList());
        Collections.shuffle(lines, random);
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /// Some values of JSON, or fields of a table, in place of which others stand.
    private static byte[] wrongValues(String sound, Random random) {
        StringBuilder text = new StringBuilder();
        for (String part : sound.split("(?<=[:,\\t])", -1)) {
            boolean change = random.nextInt(12) == 0 && !part.isBlank();
            String wrong = WRONG.get(random.nextInt(WRONG.size()));
            text.append(change ? wrong + part.charAt(part.length() - 1) : part);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        for (byte b : bytes) {
            int fate = random.nextInt(300);
            if (fate == 0) {
                damaged.write(random.nextInt(256));
            } else if (fate == 1) {
                damaged.write(b);
                damaged.write("\"{}[],:\\\n\r\t#\0".charAt(random.nextInt(13)));
            } else if (fate > 2) {
                damaged.write(b);
            }
        }
        return damaged.toByteArray();
    }
}
