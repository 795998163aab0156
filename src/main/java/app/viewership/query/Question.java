package app.viewership.query;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a screen shows, as one immutable value: undo is a stack of these, a saved view is one as JSON, an export
/// carries one.
///
/// @param dataset kind of the dataset asked, `requests`
/// @param screen which view
/// @param drill steps down the drill path of the dataset, from the top
/// @param filters all must hold; at most one that keeps and one that drops per dimension
/// @param period what part of the log counts; null for all of it
/// @param grain buckets of the time axis; null to fit the period
/// @param zone the display zone: calendar grains are cut in it, times are shown in it
/// @param rule the parameters that cut and count
/// @param measure what charts draw and tables sort by, unless sorted otherwise
/// @param sort order of the table; null for largest measure first
/// @param by dimension whose values are the rows, where the view offers a choice; two with a comma between them where
///     the view is of one by another; null for the view's own
/// @param subject the program that the program changes are about, or the one selected; null for the view's own
/// @param limit rows asked for; the rest is counted, not shown
/// @param told what the figures need to be told that the kind of log is asked for by name
public record Question(
        String dataset,
        Screen screen,
        List<Step> drill,
        List<Filter> filters,
        @Nullable Period period,
        @Nullable Grain grain,
        ZoneId zone,
        Rule rule,
        Measure measure,
        @Nullable Sort sort,
        @Nullable String by,
        @Nullable String subject,
        int limit,
        FigureParameters told) {

    public Question {
        drill = List.copyOf(drill);
        filters = List.copyOf(filters);
        // Its offset names itself Z, which nobody reads as a zone.
        zone = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
    }

    /// The question that a library opens with: the most popular programs of all of it.
    public static Question of(String dataset, ZoneId zone) {
        return new Question(
                dataset,
                Screen.PROGRAMS,
                List.of(),
                List.of(),
                null,
                null,
                zone,
                Rule.DEFAULT,
                Measure.WATCH_SECONDS,
                null,
                null,
                null,
                25,
                FigureParameters.DEFAULT);
    }

    /// The dimensions that [#by] names.
    public List<String> rowsBy() {
        return by == null ? List.of() : List.of(by.split(","));
    }

    public Question with(Screen other) {
        return new Question(
                dataset, other, drill, filters, period, grain, zone, rule, measure, null, null, subject, limit, told);
    }

    public Question withDrill(List<Step> other) {
        return new Question(
                dataset, screen, other, filters, period, grain, zone, rule, measure, sort, by, subject, limit, told);
    }

    public Question withFilters(List<Filter> other) {
        return new Question(
                dataset, screen, drill, other, period, grain, zone, rule, measure, sort, by, subject, limit, told);
    }

    public Question with(@Nullable Period other) {
        return new Question(
                dataset, screen, drill, filters, other, grain, zone, rule, measure, sort, by, subject, limit, told);
    }

    public Question with(@Nullable Grain other) {
        return new Question(
                dataset, screen, drill, filters, period, other, zone, rule, measure, sort, by, subject, limit, told);
    }

    public Question with(ZoneId other) {
        return new Question(
                dataset, screen, drill, filters, period, grain, other, rule, measure, sort, by, subject, limit, told);
    }

    public Question with(Rule other) {
        return new Question(
                dataset, screen, drill, filters, period, grain, zone, other, measure, sort, by, subject, limit, told);
    }

    public Question with(Measure other) {
        return new Question(
                dataset, screen, drill, filters, period, grain, zone, rule, other, null, by, subject, limit, told);
    }

    public Question with(@Nullable Sort other) {
        return new Question(
                dataset, screen, drill, filters, period, grain, zone, rule, measure, other, by, subject, limit, told);
    }

    public Question withBy(@Nullable String other) {
        return new Question(
                dataset, screen, drill, filters, period, grain, zone, rule, measure, null, other, subject, limit, told);
    }

    public Question withSubject(@Nullable String other) {
        return new Question(
                dataset, screen, drill, filters, period, grain, zone, rule, measure, sort, by, other, limit, told);
    }

    public Question withLimit(int other) {
        return new Question(
                dataset, screen, drill, filters, period, grain, zone, rule, measure, sort, by, subject, other, told);
    }

    public Question with(FigureParameters other) {
        return new Question(
                dataset, screen, drill, filters, period, grain, zone, rule, measure, sort, by, subject, limit, other);
    }

    /// Keeps the viewings with this value; where the question does so already, no longer. A click on a facet row.
    public Question toggle(Step step) {
        return withFilters(Filters.toggle(filters, step, false));
    }

    /// Drops the viewings with this value; where the question does so already, no longer. Shift-click on a facet row.
    public Question toggleExcluded(Step step) {
        return withFilters(Filters.toggle(filters, step, true));
    }

    /// The question without this filter.
    public Question without(Filter filter) {
        return withFilters(filters.stream().filter(f -> !f.equals(filter)).toList());
    }

    /// All of the log: no drill, no filter, no period.
    public Question cleared() {
        return withDrill(List.of()).withFilters(List.of()).with((Period) null);
    }

    /// One step further down.
    public Question drilled(Step step) {
        List<Step> further = new ArrayList<>(drill);
        further.add(step);
        return withDrill(further);
    }

    /// One step up; the same at the top.
    public Question up() {
        return upTo(Math.max(0, drill.size() - 1));
    }

    /// Only the first `steps` steps of the drill: a click on a part of the breadcrumb.
    public Question upTo(int steps) {
        return withDrill(drill.subList(0, steps));
    }

    /// Another value in place of step `level`, and nothing below it: a choice in the menu of a breadcrumb part.
    public Question beside(int level, Step sibling) {
        return upTo(level).drilled(sibling);
    }
}
