package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.Kind;
import app.viewership.source.NamedFigure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;

/// Figures asked for by name, found in each of the ways there are, under any question, against plain loops.
class FiguresTwinTest extends ReportedAndObserved {

    @Override
    void answersTheTwins(List<Play> plays, Kind.Time time, Random random) {
        List<Play> spread = plays.stream().map(play -> later(play, random)).toList();
        Question question = Plays.question(spread, random);
        int tenths = 1 + random.nextInt(10);
        FigureParameters told = new FigureParameters(
                spread.isEmpty() ? null : any("show", spread, random),
                spread.isEmpty() || random.nextInt(5) == 0 ? null : ProgressTwinTest.span(spread, random),
                genre(spread, random),
                tenths / 10.0);

        List<FigureAnswer> answers = new Explorer(Plays.dataset(Plays.kind(time), spread, random))
                .figures()
                .all(question, told);

        Map<NamedFigure, Double> figures = new LinkedHashMap<>();
        answers.forEach(answer -> figures.put(answer.figure(), answer.value()));
        Map<NamedFigure, Double> expected = new LinkedHashMap<>();
        for (NamedFigure figure : Plays.FIGURES) {
            Double value = value(figure, spread, new PlayTwin(spread, time, question), question, told, tenths);
            expected.put(figure, value == null ? null : (Double) (value / figure.per()));
        }
        assertThat(figures).isEqualTo(expected);
    }

    /// To the very start of the last seven days of a month, for one, and into the month before.
    private static Play later(Play play, Random random) {
        int days = List.of(0, 20, 21, 21, 24, 27).get(random.nextInt(6));
        return new Play(
                play.user(),
                play.country(),
                play.asset(),
                play.time() + 86_400L * days,
                play.seconds(),
                play.status(),
                play.amount());
    }

    private static String any(String dimension, List<Play> plays, Random random) {
        return Plays.of(plays.get(random.nextInt(plays.size())), dimension).getFirst();
    }

    /// One that some program of the log has; null now and then, and where none has any.
    private static String genre(List<Play> plays, Random random) {
        String genre = plays.isEmpty() || random.nextInt(5) == 0 ? "" : any("genre", plays, random);
        return Set.of("", "(none)").contains(genre) ? null : genre;
    }

    private static Double value(
            NamedFigure figure, List<Play> log, PlayTwin twin, Question question, FigureParameters told, int tenths) {
        List<PlayTwin.Piece> pieces = twin.pieces(List.of(), Grain.HOUR);
        return switch (figure.way()) {
            case MEASURE -> {
                Object value = twin.whole().value(Measure.of(figure.of()));
                yield value == null ? null : (Double) ((Number) value).doubleValue();
            }
            case PROGRAMS_WITH_VALUE -> {
                Set<String> all = new TreeSet<>();
                Set<String> with = new TreeSet<>();
                for (PlayTwin.Piece piece : pieces) {
                    Play play = twin.play(piece.viewing());
                    all.addAll(Plays.of(play, "show"));
                    if (!Set.of("", "(none)")
                            .contains(Plays.of(play, figure.of()).getFirst())) {
                        with.addAll(Plays.of(play, "show"));
                    }
                }
                boolean known = log.stream()
                        .anyMatch(play -> !Set.of("", "(none)")
                                .contains(Plays.of(play, figure.of()).getFirst()));
                yield all.isEmpty() || !known ? null : (Double) ((double) with.size() / all.size());
            }
            case PROGRAMS_OF_VALUE -> {
                Set<String> with = new TreeSet<>();
                for (PlayTwin.Piece piece : pieces) {
                    Play play = twin.play(piece.viewing());
                    if (told.value() != null && Plays.of(play, figure.of()).contains(told.value())) {
                        with.addAll(Plays.of(play, "show"));
                    }
                }
                yield told.value() == null ? null : (Double) (double) with.size();
            }
            case VIEWERS_IN_PROGRESS -> inProgress(twin, told);
            case VIEWERS_WATCHED_SHARE -> watchedShare(twin, pieces, question, tenths);
        };
    }

    /// Whatever the period of the question and its hours, for the two instants are a span of their own.
    private static Double inProgress(PlayTwin twin, FigureParameters told) {
        if (told.program() == null || told.outage() == null) {
            return null;
        }
        Set<String> users = new TreeSet<>();
        for (int i = 0; i < twin.size(); i++) {
            if (twin.keeps(twin.play(i))
                    && Plays.of(twin.play(i), "show").contains(told.program())
                    && twin.start(i) < told.outage().to().getEpochSecond()
                    && twin.end(i) > told.outage().from().getEpochSecond()) {
                users.add(twin.play(i).user());
            }
        }
        return (double) users.size();
    }

    /// Of the viewings that the question keeps, those that start on one of the last seven days of the month in which
    /// the last of them starts.
    private static Double watchedShare(PlayTwin twin, List<PlayTwin.Piece> pieces, Question question, int tenths) {
        LocalDate latest = null;
        for (PlayTwin.Piece piece : pieces) {
            LocalDate day = day(twin, piece, question);
            latest = latest == null || day.isAfter(latest) ? day : latest;
        }
        if (latest == null) {
            return null;
        }
        Set<String> users = new TreeSet<>();
        Set<Boolean> known = new TreeSet<>();
        for (PlayTwin.Piece piece : pieces) {
            LocalDate day = day(twin, piece, question);
            Play play = twin.play(piece.viewing());
            int runtime = Plays.EPISODES.get(play.asset()).runtime();
            if (day.getYear() == latest.getYear()
                    && day.getMonth() == latest.getMonth()
                    && day.getDayOfMonth() > day.lengthOfMonth() - 7) {
                known.add(runtime > 0);
                if (runtime > 0 && 10L * play.seconds() >= (long) tenths * runtime) {
                    users.add(play.user());
                }
            }
        }
        return known.equals(Set.of(false)) ? null : (Double) (double) users.size();
    }

    @Example
    void theLastSevenDaysBeginAtTheirFirstSecondByTheClockOfTheZone() {
        long first = Instant.parse("2021-10-24T23:00:00Z").getEpochSecond();
        long next = Instant.parse("2021-11-01T00:00:00Z").getEpochSecond();
        Question question = Question.of("plays", ZoneId.of("+01:00")).withLimit(1);
        FigureParameters half = FigureParameters.DEFAULT;
        // Half of the runtime is 75 s.
        List<Play> plays = List.of(
                new Play("u1", "NL", "a1", first - 1, 4000, 1, 0),
                new Play("u2", "NL", "a1", first, 75, 1, 0),
                new Play("u3", "NL", "a1", first, 74, 1, 0),
                new Play("u4", "NL", "a1", next - 3601, 75, 1, 0));

        Dataset dataset = Plays.dataset(Plays.kind(Kind.Time.BEGAN), plays, new Random(1));

        assertThat(new Explorer(dataset).figures().all(question, half).getLast().value())
                .isEqualTo(2 / 0.5);
    }

    private static LocalDate day(PlayTwin twin, PlayTwin.Piece piece, Question question) {
        return Instant.ofEpochSecond(twin.start(piece.viewing()))
                .atZone(question.zone())
                .toLocalDate();
    }
}
