package app.viewership.export;

import app.viewership.query.Column;
import app.viewership.query.FigureAnswer;
import app.viewership.source.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures that a kind of log is asked for by name, as a table: `question,value,unit,rule`.
public final class FiguresTable {
    private static final int DECIMALS = 6;

    private FiguresTable() {}

    /// A figure a row, in their order; one that could not be told has no value.
    public static Table of(List<FigureAnswer> figures, ZoneId zone) {
        return new Table(
                List.of(text("question"), text("value"), text("unit"), text("rule")),
                figures.stream().map(FiguresTable::row).toList(),
                zone);
    }

    /// What the file is called, without its ending, by the first word of the kind: `movie-questions`.
    public static String name(Kind kind) {
        return kind.id().replaceFirst("-.*", "") + "-questions";
    }

    private static List<@Nullable Object> row(FigureAnswer answer) {
        return Arrays.asList(
                answer.figure().id(), plain(answer.value()), answer.figure().unit(), answer.rule());
    }

    private static Column text(String id) {
        return new Column(id, id, Column.Type.TEXT);
    }

    /// Six decimals, without zeros at the end.
    private static @Nullable String plain(@Nullable Double value) {
        return value == null
                ? null
                : BigDecimal.valueOf(value)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
