package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Step;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Made-up answers, worded as the rows of a table.
final class Answers {

    static final Question QUESTION = Question.of("requests", ZoneOffset.UTC);

    private static final Column RANK = new Column("rank", "#", Column.Type.RANK);
    private static final Column PROGRAM = new Column("program", "Program", Column.Type.TEXT);
    private static final Column KIND = new Column("kind", "Kind", Column.Type.TEXT, Column.Name.KIND);

    private final List<Row> rows = new ArrayList<>();
    private Question question = QUESTION;

    static Answers programs() {
        return new Answers();
    }

    /// The programs of the drawn window.
    static Answer popular() {
        return programs()
                .row("SeriesTitle0", "series", 655_875, 1204)
                .row("SeriesTitle8", "series", 543_265, 1010)
                .row("SeriesTitle13", "series", 437_095, 822)
                .row("SeriesTitle30", "series", 354_914, 640)
                .row("SeriesTitle2", "series", 328_629, 611)
                .row("FilmTitle63", "film", 230_459, 201)
                .row("SeriesTitle5", "series", 200_544, 380)
                .row("FilmTitle114", "film", 177_120, 166)
                .row("SeriesTitle21", "series", 150_469, 290)
                .row("SeriesTitle4", "series", 133_570, 260)
                .row("FilmTitle8", "film", 120_637, 118)
                .row("SeriesTitle17", "series", 108_679, 214)
                .row("SeriesTitle44", "series", 90_012, 180)
                .row("FilmTitle90", "film", 81_204, 75)
                .row("SeriesTitle61", "series", 60_118, 131)
                .row("FilmTitle12", "film", 45, 2)
                .row("FilmTitle13", "film", 0, 1)
                .answer();
    }

    Answers row(String program, String kind, long watch, long viewings) {
        List<Object> cells = new ArrayList<>();
        cells.add(rows.size() + 1);
        cells.add(program);
        cells.add(kind);
        cells.add(watch);
        cells.add(viewings);
        cells.add(watch / 5_000_000.0);
        rows.add(new Row(cells, List.of(new Step("program", program))));
        return this;
    }

    Answers asked(Question other) {
        question = other;
        return this;
    }

    Answer answer() {
        return new Answer(
                question,
                "Most popular programs",
                List.of(
                        RANK,
                        PROGRAM,
                        KIND,
                        Measure.WATCH_SECONDS.column(),
                        Measure.VIEWINGS.column(),
                        Measure.SHARE.column()),
                rows,
                totals(rows.stream().map(Row::cells).toList(), 3, 4, 5),
                rows.size(),
                8312,
                8312,
                Duration.ofMillis(6));
    }

    /// An answer with one naming column; a row is its name and then a cell for each measure.
    static Answer of(
            Question question, String title, String dimension, List<Measure> measures, List<List<Object>> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(
                dimension.equals("time")
                        ? new Column("time", "Time", Column.Type.INSTANT)
                        : new Column(dimension, dimension, Column.Type.TEXT));
        measures.stream().map(Measure::column).forEach(columns::add);
        List<Row> all = rows.stream()
                .map(cells -> new Row(
                        cells,
                        dimension.equals("time")
                                ? List.<Step>of()
                                : List.of(new Step(dimension, cells.getFirst().toString()))))
                .toList();
        Row totals = totals(rows, IntStream.rangeClosed(1, measures.size()).toArray());
        return new Answer(question, title, columns, all, totals, all.size(), 8312, 8312, Duration.ZERO);
    }

    /// Sums of the figures, nothing under the names.
    private static Row totals(List<? extends List<?>> rows, int... figures) {
        List<@Nullable Object> cells = new ArrayList<>(Collections.nCopies(figures[figures.length - 1] + 1, null));
        for (int column : figures) {
            double sum = rows.stream()
                    .mapToDouble(row -> row.get(column) instanceof Number number ? number.doubleValue() : 0)
                    .sum();
            cells.set(column, sum == Math.rint(sum) ? (Object) (long) sum : (Object) sum);
        }
        return new Row(Collections.unmodifiableList(cells), List.of());
    }

    static Answer reversed(Answer answer) {
        return new Answer(
                answer.question(),
                answer.title(),
                answer.columns(),
                answer.rows().reversed(),
                answer.totals(),
                answer.groups(),
                answer.selected(),
                answer.all(),
                answer.took());
    }
}
