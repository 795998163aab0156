package app.viewership.query;

import app.viewership.source.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an answer may mislead about, in sentences to stand beside it.
final class Remarks {
    /// A place this far up in one country and this far down in the world is worth a word.
    private static final int HIGH = 3;

    private static final int LOW = 10;
    private static final int MOST = 3;

    /// Columns whose rows come to the total where no viewing stands in two of them.
    private static final List<String> ADDED_UP = List.of(Measure.VIEWINGS.id(), Measure.WATCH_SECONDS.id());

    private Remarks() {}

    static List<String> of(Dataset dataset, Answer answer) {
        return Stream.concat(ofScreen(dataset, answer).stream(), AbovePeak.sentence(dataset, answer).stream())
                .toList();
    }

    private static List<String> ofScreen(Dataset dataset, Answer answer) {
        return switch (answer.question().screen()) {
            case PROFILE -> risesWhileFewerWatch(answer);
            case LOYALTY -> hugeInOneCountry(answer);
            case STREAMS -> ofEvents(answer);
            case PROGRAMS, AVERAGES, HOUSEHOLDS -> underEach(dataset, answer);
            case LENGTHS ->
                Stream.concat(farOut(answer).stream(), underEach(dataset, answer).stream())
                        .toList();
            default -> List.of();
        };
    }

    /// The figures above may be of a part of the log; sources are told as a whole.
    private static List<String> ofEvents(Answer answer) {
        Question question = answer.question();
        List<String> remarks = new ArrayList<>();
        if (answer.rows().isEmpty()) {
            remarks.add("There is nothing to report yet.");
        }
        boolean narrowed = !question.filters().isEmpty() || !question.drill().isEmpty() || question.period() != null;
        if (narrowed && StreamReport.of(question) == StreamReport.RUN_TIMES) {
            remarks.add("This is of whole sources: filters and the period leave nothing out here.");
        }
        return remarks;
    }

    /// Hours can rise while reach falls: fewer viewers, who watch more. From one week to the next, in whatever order
    /// the rows stand.
    private static List<String> risesWhileFewerWatch(Answer answer) {
        SortedMap<LocalDate, Row> weeks = new TreeMap<>();
        for (Row row : answer.rows()) {
            if (row.path().isEmpty()) {
                weeks.put(week(answer, row), row);
            }
        }
        List<String> remarks = new ArrayList<>();
        weeks.forEach((week, row) -> {
            Row before = weeks.get(week.minusWeeks(1));
            if (before != null && remarks.size() < MOST) {
                rise(answer, before, row, week).ifPresent(remarks::add);
            }
        });
        return remarks;
    }

    /// Nothing is said of a rise from nothing: that is no share of anything.
    private static Optional<String> rise(Answer answer, Row before, Row row, LocalDate week) {
        long hoursBefore = count(answer, before, "watch_seconds");
        long viewersBefore = count(answer, before, "viewers");
        long hours = count(answer, row, "watch_seconds") - hoursBefore;
        long viewers = count(answer, row, "viewers") - viewersBefore;
        if (hours <= 0 || viewers >= 0 || hoursBefore == 0) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ENGLISH,
                "Hours rose by %.1f %% in the week of %s while viewers fell by %.1f %%: fewer watch, and longer.",
                100.0 * hours / hoursBefore,
                Dates.day(week),
                -100.0 * viewers / viewersBefore));
    }

    private static LocalDate week(Answer answer, Row row) {
        return Instant.ofEpochSecond(count(answer, row, "week"))
                .atZone(answer.question().zone())
                .toLocalDate();
    }

    private static List<String> hugeInOneCountry(Answer answer) {
        List<String> remarks = new ArrayList<>();
        for (Row row : answer.rows()) {
            long world = count(answer, row, "world_rank");
            long there = count(answer, row, "best_rank");
            if (there <= HIGH && world >= LOW * there && remarks.size() < MOST) {
                remarks.add("%s is number %d in the world and number %d in %s."
                        .formatted(
                                row.path().getLast().value(),
                                world,
                                there,
                                row.cells().get(answer.columns().size() - 2)));
            }
        }
        return remarks;
    }

    /// What a limit leaves beyond it: shown, not dropped.
    private static List<String> farOut(Answer answer) {
        Integer limit = answer.question().rule().thresholds().longSeconds();
        if (answer.rows().isEmpty()) {
            return List.of();
        }
        if (limit == null) {
            return boxOfItsOwn(answer);
        }
        long beyond = count(answer, answer.totals(), "beyond");
        long viewings = count(answer, answer.totals(), "viewings");
        return List.of(
                beyond == 0
                        ? "No viewing is longer than %s.".formatted(Words.duration(limit))
                        : String.format(
                                Locale.ENGLISH,
                                "%,d of %,d viewings (%.2f %%) are longer than %s, the longest lasts %s. "
                                        + "They count in every figure; nothing is dropped.",
                                beyond,
                                viewings,
                                100.0 * beyond / viewings,
                                Words.duration(limit),
                                Words.duration(count(answer, answer.totals(), "longest_seconds"))));
    }

    /// What is outside the box of a row need not be outside that of all.
    private static List<String> boxOfItsOwn(Answer answer) {
        long ofRows = sum(answer, "beyond");
        long ofAll = count(answer, answer.totals(), "beyond");
        return ofRows == ofAll || answer.rows().size() < answer.groups()
                ? List.of()
                : List.of(String.format(
                        Locale.ENGLISH,
                        "The total is by a box of its own, of all viewings together: %,d outside, where the rows have"
                                + " %,d.",
                        ofAll,
                        ofRows));
    }

    /// Where a film has two genres, shares come to more than a whole.
    private static List<String> underEach(Dataset dataset, Answer answer) {
        Set<String> columns = answer.columns().stream().map(Column::id).collect(Collectors.toSet());
        String several = dataset.dimensions().stream()
                .filter(dimension -> dimension.of() != Dimension.Carrier.TIME && columns.contains(dimension.id()))
                .filter(dimension -> dataset.coded(dimension.id()).many())
                .map(dimension -> Words.several(dimension.label()))
                .collect(Collectors.joining(" or "));
        if (several.isEmpty() || answer.rows().isEmpty()) {
            return List.of();
        }
        String program = dataset.drillPath().getFirst().label();
        String rule = "A viewing of " + Words.one(program) + " with " + several + " counts under each of them";
        Optional<String> added = ADDED_UP.stream().filter(columns::contains).findFirst();
        if (added.isEmpty()) {
            return List.of(rule + ".");
        }
        if (sum(answer, added.get()) > count(answer, answer.totals(), added.get())) {
            return List.of(rule + ": the rows come to more than the total.");
        }
        return answer.rows().size() < answer.groups() ? List.of(rule + ".") : List.of();
    }

    private static long sum(Answer answer, String column) {
        return answer.rows().stream()
                .mapToLong(row -> count(answer, row, column))
                .sum();
    }

    private static long count(Answer answer, Row row, String column) {
        return (Long) Objects.requireNonNull(row.cells().get(answer.column(column)));
    }
}
