package app.viewership.query;

import app.viewership.source.Kind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// What a log of plays comes to by the words of the definitions, play by play and second by second.
final class PlayTwin {
    private final Question question;
    private final Kind.Time time;
    private final List<Play> plays;
    private final List<Long> starts = new ArrayList<>();
    private final List<Integer> sessions = new ArrayList<>();

    /// A stretch of a viewing that counts.
    ///
    /// @param at a second of the bucket in which it counts
    /// @param seconds watch time that counts there
    /// @param counted whether the viewing itself is counted there
    record Piece(int viewing, long at, long seconds, boolean counted) {}

    PlayTwin(List<Play> plays, Kind.Time time, Question question) {
        this.question = question;
        this.time = time;
        this.plays = plays.stream()
                .sorted(Comparator.comparing(Play::user).thenComparingLong(play -> start(play, time)))
                .toList();
        this.plays.forEach(play -> starts.add(start(play, time)));
        cutSessions();
    }

    private static long start(Play play, Kind.Time time) {
        return time == Kind.Time.ENDED ? play.time() - play.seconds() : play.time();
    }

    PlayTwin with(Question other) {
        return new PlayTwin(plays, time, other);
    }

    /// A viewing belongs to the session of the viewer that any earlier viewing of his reaches up to.
    private void cutSessions() {
        int gap = question.rule().gaps().session();
        int number = 0;
        for (int i = 0; i < plays.size(); i++) {
            boolean follows = false;
            for (int j = 0; j < i; j++) {
                follows |= plays.get(j).user().equals(plays.get(i).user()) && starts.get(i) - end(j) <= gap;
            }
            number += follows ? 0 : 1;
            sessions.add(number);
        }
    }

    int size() {
        return plays.size();
    }

    Play play(int i) {
        return plays.get(i);
    }

    long start(int i) {
        return starts.get(i);
    }

    long end(int i) {
        return starts.get(i) + plays.get(i).seconds();
    }

    int session(int i) {
        return sessions.get(i);
    }

    Rule rule() {
        return question.rule();
    }

    static boolean ofTime(String dimension) {
        return dimension.equals("hour_of_day") || dimension.equals("weekday");
    }

    boolean keeps(Play play) {
        return question.drill().stream()
                        .allMatch(step -> Plays.of(play, step.dimension()).contains(step.value()))
                && question.filters().stream()
                        .filter(filter -> !ofTime(filter.dimension()))
                        .allMatch(filter -> Plays.of(play, filter.dimension()).stream()
                                        .anyMatch(value -> filter.values().contains(value))
                                != filter.excluded());
    }

    private boolean keeps(long second) {
        Period period = question.period();
        return (period == null
                        || (second >= period.from().getEpochSecond()
                                && second < period.to().getEpochSecond()))
                && question.filters().stream()
                        .filter(filter -> ofTime(filter.dimension()))
                        .allMatch(filter ->
                                filter.values().contains(TwinClock.value(filter.dimension(), question.zone(), second))
                                        != filter.excluded());
    }

    /// Whether nothing but whole buckets of time is asked for.
    boolean restrictsTime() {
        return question.period() != null || question.filters().stream().anyMatch(filter -> ofTime(filter.dimension()));
    }

    /// The pieces of all that is kept, cut where the buckets of some dimensions of time change.
    List<Piece> pieces(List<String> dimensions, Grain grain) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < plays.size(); i++) {
            Play play = plays.get(i);
            if (!keeps(play)) {
                continue;
            }
            if (time != Kind.Time.BEGAN) {
                if (keeps(play.time())) {
                    pieces.add(new Piece(i, play.time(), play.seconds(), true));
                }
                continue;
            }
            long[] seconds = LongStream.range(start(i), Math.max(end(i), start(i) + 1))
                    .filter(this::keeps)
                    .toArray();
            int from = 0;
            for (int s = 1; s <= seconds.length; s++) {
                if (s == seconds.length
                        || seconds[s] != seconds[s - 1] + 1
                        || !bucket(dimensions, grain, seconds[s]).equals(bucket(dimensions, grain, seconds[s - 1]))) {
                    long watched = Math.min(seconds[s - 1] + 1, end(i)) - seconds[from];
                    pieces.add(new Piece(i, seconds[from], watched, seconds[from] == start(i)));
                    from = s;
                }
            }
        }
        return pieces;
    }

    /// The part of a group's name that a moment tells.
    List<Object> bucket(List<String> dimensions, Grain grain, long second) {
        ZoneId zone = question.zone();
        List<Object> names = new ArrayList<>();
        for (String dimension : dimensions) {
            if (dimension.equals("time")) {
                names.add(TwinClock.bucket(grain, zone, second));
            } else if (ofTime(dimension)) {
                names.add(TwinClock.value(dimension, zone, second));
            }
        }
        return names;
    }

    /// The parts of the names that a play tells: each combination of its values.
    static List<List<Object>> slices(Play play, List<String> dimensions) {
        List<List<Object>> names = List.of(List.of());
        for (String dimension : dimensions) {
            if (!dimension.equals("time") && !ofTime(dimension)) {
                List<List<Object>> longer = new ArrayList<>();
                for (List<Object> name : names) {
                    for (String value : Plays.of(play, dimension)) {
                        List<Object> with = new ArrayList<>(name);
                        with.add(value);
                        longer.add(with);
                    }
                }
                names = longer;
            }
        }
        return names;
    }

    /// All groups: slices first, then times.
    Map<List<Object>, PlayGroup> groups(List<String> dimensions, Grain grain) {
        Map<List<Object>, PlayGroup> groups = new LinkedHashMap<>();
        for (Piece piece : pieces(dimensions, grain)) {
            for (List<Object> slice : slices(play(piece.viewing), dimensions)) {
                List<Object> name = new ArrayList<>(slice);
                name.addAll(bucket(dimensions, grain, piece.at));
                groups.computeIfAbsent(name, any -> new PlayGroup(this)).add(piece);
            }
        }
        return groups;
    }

    PlayGroup whole() {
        return groups(List.of(), Grain.HOUR).getOrDefault(List.of(), new PlayGroup(this));
    }

    long watchOfEverything() {
        return with(question.withDrill(List.of())).whole().watch();
    }

    /// Seconds of the period, else from the first start to the last end.
    long window() {
        Period period = question.period();
        if (period != null) {
            return period.to().getEpochSecond() - period.from().getEpochSecond();
        }
        long first = starts.stream().mapToLong(Long::longValue).min().orElse(0);
        long last = 0;
        for (int i = 0; i < size(); i++) {
            last = Math.max(last, end(i));
        }
        return size() == 0 ? 0 : last - first;
    }
}
