package app.viewership.serve;

import app.viewership.export.ParametersJson;
import app.viewership.query.Answer;
import app.viewership.query.Bounds;
import app.viewership.query.Column;
import app.viewership.query.Explorer;
import app.viewership.query.Filter;
import app.viewership.query.Grain;
import app.viewership.query.Measure;
import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.query.Row;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Any table of a dataset, asked for by the names that the query command has.
final class TableAnswers {
    static final List<String> NAMES =
            List.of("dataset", "by", "measure", "filter", "from", "to", "grain", "zone", "limit");

    private static final int DATE_LENGTH = "2021-09-30".length();

    private TableAnswers() {}

    /// @param missing what the dataset has nothing of yet
    /// @throws Refused if it makes no sense
    static Object table(Explorer explorer, Parameters asked, List<String> missing) {
        List<String> measures = asked.listed("measure");
        List<String> by = new ArrayList<>(asked.listed("by"));
        @Nullable Grain grain = grain(asked.one("grain"));
        if (measures.isEmpty()) {
            throw new Refused(Refused.WRONG, "Say what is counted: measure=watch_seconds,viewings.");
        }
        if (grain != null && !by.contains("time")) {
            by.add("time");
        }
        if (by.isEmpty()) {
            throw new Refused(
                    Refused.WRONG,
                    "Say what the rows are: by="
                            + explorer.dataset().landmarks().program() + ", or grain=hour.");
        }
        Question question =
                question(explorer, asked).with(RuleParameters.rule(asked)).withLimit(limit(asked.one("limit")));
        List<Measure> counted = measures.stream()
                .map(name -> Measure.of(name, explorer.dataset().kind()))
                .toList();
        Answer answer = explorer.group(question, by, counted, grain);
        List<String> remarks = explorer.captions().remarks(answer);
        return json(answer.called(measures), bounds(asked, explorer.dataset().zone()), missing, remarks);
    }

    /// What filters, period and zone are asked for.
    ///
    /// @throws Refused if they make no sense
    static Question question(Explorer explorer, Parameters asked) {
        ZoneId zone = asked.zoneOr(explorer.dataset().zone());
        Question question = Question.of(explorer.dataset().kind().id(), zone)
                .withFilters(filters(asked.all("filter")))
                .with(period(explorer, asked));
        explorer.check(question);
        return question;
    }

    private static Object json(Answer answer, Bounds bounds, List<String> missing, List<String> remarks) {
        ZoneId zone = answer.question().zone();
        List<Object> rows = new ArrayList<>();
        for (Row row : answer.rows()) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            for (int i = 0; i < answer.columns().size(); i++) {
                Column column = answer.columns().get(i);
                told.put(column.id(), cell(row.cells().get(i), column, zone));
            }
            rows.add(told);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("dataset", answer.question().dataset());
        all.put("zone", zone.getId());
        all.put("parameters", ParametersJson.of(answer.question(), bounds));
        all.put("missing", missing);
        all.put("remarks", remarks);
        all.put("groups", answer.groups());
        all.put("rows", rows);
        return all;
    }

    private static @Nullable Object cell(@Nullable Object cell, Column column, ZoneId zone) {
        if (cell instanceof Long seconds && column.type() == Column.Type.INSTANT) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    Instant.ofEpochSecond(seconds).atZone(zone));
        }
        return cell instanceof Double value && !Double.isFinite(value) ? null : cell;
    }

    private static List<Filter> filters(List<String> texts) {
        Map<String, Filter> filters = new LinkedHashMap<>();
        for (String text : texts) {
            int at = text.indexOf('=');
            if (at < 1 || (at == 1 && text.charAt(0) == '!')) {
                throw new Refused(
                        Refused.WRONG, "\"" + text + "\" is no filter; write filter=country=nl or filter=country!=nl.");
            }
            boolean drops = text.charAt(at - 1) == '!';
            String dimension = text.substring(0, drops ? at - 1 : at).strip();
            TreeSet<String> values = new TreeSet<>(List.of(text.substring(at + 1)));
            Filter before = filters.get(dimension + drops);
            if (before != null) {
                values.addAll(before.values());
            }
            filters.put(dimension + drops, new Filter(dimension, values, drops));
        }
        return List.copyOf(filters.values());
    }

    private static @Nullable Period period(Explorer explorer, Parameters asked) {
        Bounds bounds = bounds(asked, explorer.dataset().zone());
        @Nullable Instant from = bounds.from();
        @Nullable Instant to = bounds.to();
        if (from != null && to != null && !from.isBefore(to)) {
            throw new Refused(Refused.WRONG, "The period ends before it starts; to must be later than from.");
        }
        if (from == null && to == null) {
            return null;
        }
        // A period outside the log has a length all the same, and nothing in it.
        return explorer.period(from, to)
                .orElseGet(() -> from != null
                        ? new Period(from, from.plusSeconds(1))
                        : new Period(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));
    }

    /// The period as it was asked for.
    ///
    /// @param log the zone of the log
    static Bounds bounds(Parameters asked, ZoneId log) {
        ZoneId zone = asked.zoneOr(log);
        return new Bounds(moment(asked.one("from"), zone), moment(asked.one("to"), zone));
    }

    private static @Nullable Instant moment(@Nullable String text, ZoneId zone) {
        if (text == null) {
            return null;
        }
        String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +", "$1T");
        try {
            if (iso.length() <= DATE_LENGTH) {
                return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
            }
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, ZonedDateTime::from, LocalDateTime::from);
            return read instanceof ZonedDateTime zoned
                    ? zoned.toInstant()
                    : ((LocalDateTime) read).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new Refused(
                    Refused.WRONG,
                    "\"" + text + "\" is no moment; write 2021-09-30, 2021-09-30T00:30 or 2021-09-30T00:30Z.");
        }
    }

    private static @Nullable Grain grain(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(Grain.values())
                .filter(grain -> grain.id().equals(text.strip().replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Refused.WRONG,
                        "\"" + text + "\" is no grain; there are "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Grain.values())
                                                .map(Grain::id)
                                                .toList())
                                + "."));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return Integer.MAX_VALUE;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new Refused(Refused.WRONG, "\"" + text + "\" is no limit; write a whole number from 1 on.");
        }
        return Integer.parseInt(text);
    }
}
