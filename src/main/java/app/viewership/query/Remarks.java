package app.viewership.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What an answer may mislead about, in sentences to stand beside it.
final class Remarks {
    /// A place this far up in one country and this far down in the world is worth a word.
    private static final int HIGH = 3;

    private static final int LOW = 10;
    private static final int MOST = 3;

    private Remarks() {}

    static List<String> of(Answer answer) {
        return switch (answer.question().screen()) {
            case PROFILE -> risesWhileFewerWatch(answer);
            case LOYALTY -> hugeInOneCountry(answer);
            default -> List.of();
        };
    }

    /// Hours can rise while reach falls: fewer viewers, who watch more.
    private static List<String> risesWhileFewerWatch(Answer answer) {
        List<String> remarks = new ArrayList<>();
        Row before = null;
        for (Row row : answer.rows()) {
            if (!row.path().isEmpty()) {
                continue;
            }
            if (before != null && count(answer, before, "week") < count(answer, row, "week")) {
                long hours = count(answer, row, "watch_seconds") - count(answer, before, "watch_seconds");
                long viewers = count(answer, row, "viewers") - count(answer, before, "viewers");
                if (hours > 0 && viewers < 0 && remarks.size() < MOST) {
                    remarks.add(String.format(
                            Locale.ENGLISH,
                            "Hours rose by %.1f %% in the week of %s while viewers fell by %.1f %%: fewer watch, and longer.",
                            100.0 * hours / count(answer, before, "watch_seconds"),
                            Instant.ofEpochSecond(count(answer, row, "week"))
                                    .atZone(answer.question().zone())
                                    .toLocalDate(),
                            -100.0 * viewers / count(answer, before, "viewers")));
                }
            }
            before = row;
        }
        return remarks;
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

    private static long count(Answer answer, Row row, String column) {
        return (Long) Objects.requireNonNull(row.cells().get(answer.column(column)));
    }
}
