package app.viewership.cli;

import app.viewership.export.FiguresTable;
import app.viewership.export.Table;
import app.viewership.query.Answer;
import app.viewership.query.Changes;
import app.viewership.query.Column;
import app.viewership.query.Explorer;
import app.viewership.query.FigureParameters;
import app.viewership.query.Measure;
import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.Sort;
import app.viewership.source.Dimension;
import app.viewership.source.Dimension.Saying;
import app.viewership.source.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tables of a report, with the columns that its files have.
final class ReportTables {
    private static final int TOP = 25;
    private static final Column MINUTES = new Column("watch_minutes", "Watch time in minutes", Column.Type.MEAN);

    private final Explorer explorer;
    private final Question question;

    ReportTables(Explorer explorer, Question question) {
        this.explorer = explorer;
        this.question = question.withLimit(Integer.MAX_VALUE);
    }

    /// The first 25 by watch time.
    Table topPrograms() {
        return named(
                explorer.answer(question.with(Screen.PROGRAMS).withLimit(TOP)),
                Measure.WATCH_SECONDS,
                Measure.VIEWINGS,
                Measure.SESSIONS,
                Measure.VIEWERS,
                Measure.SHARE);
    }

    /// Every series.
    Table averages() {
        return named(
                explorer.answer(question.with(Screen.AVERAGES)),
                Measure.WATCH_SECONDS,
                Measure.VIEWINGS,
                Measure.VIEWERS,
                Measure.MEAN_SECONDS_PER_VIEWING,
                Measure.MEDIAN_SECONDS_PER_VIEWING,
                Measure.MEAN_SECONDS_PER_VIEWER);
    }

    /// Rank and names of the rows, and some measures.
    private static Table named(Answer answer, Measure... measures) {
        List<String> ids = new ArrayList<>();
        answer.columns().stream()
                .filter(column -> column.type() == Column.Type.RANK || column.type() == Column.Type.TEXT)
                .forEach(column -> ids.add(column.id()));
        Set<String> there = answer.columns().stream().map(Column::id).collect(Collectors.toSet());
        Arrays.stream(measures).map(Measure::id).filter(there::contains).forEach(ids::add);
        return Table.of(answer.only(ids));
    }

    /// What the program changes come to; no rows where there is no program that they could be of.
    Table changes(Changes changes) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (!changes.program().isEmpty()) {
            changes.measures().forEach((measure, value) -> rows.add(List.of(changes.program(), measure, value)));
        }
        return new Table(
                List.of(text("program"), text("measure"), new Column("value", "Value", Column.Type.COUNT)),
                rows,
                question.zone());
    }

    Table destinations(Changes changes) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        changes.destinations().forEach(to -> rows.add(List.of(to.program(), to.kind(), to.changes())));
        return new Table(
                List.of(text("to_program"), text("to_kind"), new Column("changes", "Changes", Column.Type.COUNT)),
                rows,
                question.zone());
    }

    /// All that a view shows.
    Table of(Screen screen) {
        return Table.of(explorer.answer(question.with(screen)));
    }

    /// The figures asked for by name.
    Table figures(FigureParameters told) {
        return FiguresTable.of(explorer.figures().all(question, told), question.zone());
    }

    /// Who was in progress on a program, one viewer a row.
    Table inProgress(String program, Period span) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        explorer.figures()
                .inProgress(question, program, span)
                .viewers()
                .forEach(viewer -> rows.add(List.of(
                        viewer.viewer(),
                        (long) viewer.viewings(),
                        minutes(viewer.seconds()),
                        viewer.cameBack() ? "yes" : "no")));
        return new Table(
                List.of(
                        text("viewer"),
                        new Column("viewings", "Viewings", Column.Type.COUNT),
                        new Column("minutes_exposed", "Minutes exposed", Column.Type.MEAN),
                        text("came_back")),
                rows,
                question.zone());
    }

    /// At the finest grain there is: what was watched by whom. Of dimensions with several values at once nothing is
    /// said, or one viewing would stand in several rows.
    Table watchTime() {
        Kind kind = explorer.dataset().kind();
        Set<String> finest = new LinkedHashSet<>();
        Dimension asset = kind.dimension(kind.drillPath().getLast());
        finest.add(asset.id());
        if (asset.words().how() == Saying.How.BY) {
            finest.add(asset.words().dimension());
        }
        kind.series().ifPresent(series -> finest.add(series.dimension()));
        kind.dimensions().stream()
                .filter(dimension -> !dimension.many())
                .map(Dimension::id)
                .forEach(finest::add);
        return withMinutes(explorer.group(
                question, List.copyOf(finest), told(Measure.WATCH_SECONDS, Measure.VIEWINGS, Measure.SESSIONS), null));
    }

    /// One row for each value, or pair of values, largest first.
    Table by(List<String> dimensions) {
        return by(dimensions, new Sort(question.measure().id(), true));
    }

    /// One row for each value, in the order of the values: hours as the clock has them.
    Table inOrder(String dimension) {
        return by(List.of(dimension), new Sort(dimension, false));
    }

    private Table by(List<String> dimensions, Sort sort) {
        return withMinutes(explorer.group(
                question.with(sort),
                dimensions,
                told(Measure.WATCH_SECONDS, Measure.VIEWINGS, Measure.SESSIONS, Measure.VIEWERS),
                null));
    }

    /// Of some measures those that say something about the kind.
    private List<Measure> told(Measure... measures) {
        return Arrays.stream(measures)
                .filter(measure -> measure.fits(explorer.dataset().kind()))
                .toList();
    }

    private static Column text(String id) {
        return new Column(id, id, Column.Type.TEXT);
    }

    /// The table with the watch time in minutes, two decimals, after the one in seconds.
    private static Table withMinutes(Answer answer) {
        int seconds = answer.column(Measure.WATCH_SECONDS.id());
        List<Column> columns = new ArrayList<>(answer.columns());
        columns.add(seconds + 1, MINUTES);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : answer.rows()) {
            List<@Nullable Object> cells = new ArrayList<>(row.cells());
            cells.add(seconds + 1, minutesOf((Long) cells.get(seconds)));
            rows.add(cells);
        }
        return new Table(columns, rows, answer.question().zone());
    }

    private static @Nullable BigDecimal minutesOf(@Nullable Long seconds) {
        return seconds == null ? null : minutes(seconds);
    }

    private static BigDecimal minutes(long seconds) {
        return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }
}
