package app.viewership.ui.middle;

import app.viewership.chart.Times;
import app.viewership.query.Dimension;
import app.viewership.query.Filter;
import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.ui.Words;
import java.util.ArrayList;
import java.util.List;

/// One filter in force, and the question without it.
///
/// @param id of its control, `chip-device`
/// @param text short, `Device: Roku`
/// @param whole all its values, for the tooltip
/// @param without what its × asks
record Chip(String id, String text, String whole, Question without) {

    private static final Words WORDS = Words.of(Chip.class);

    /// More values than this are counted, not listed.
    private static final int LISTED = 2;

    static List<Chip> of(Question question, List<Dimension> dimensions) {
        List<Chip> chips = new ArrayList<>();
        for (Filter filter : question.filters()) {
            String label = dimensions.stream()
                    .filter(d -> d.id().equals(filter.dimension()))
                    .map(Dimension::label)
                    .findFirst()
                    .orElse(filter.dimension());
            String values = filter.values().size() > LISTED
                    ? WORDS.say("chip.values", filter.values().size())
                    : String.join(", ", filter.values());
            String pattern = filter.excluded() ? "chip.excluded" : "chip.kept";
            chips.add(new Chip(
                    "chip-" + filter.dimension() + (filter.excluded() ? "-excluded" : ""),
                    WORDS.say(pattern, label, values),
                    WORDS.say(pattern, label, String.join(", ", filter.values())),
                    question.without(filter)));
        }
        if (question.period() != null) {
            String period = Times.period(question.period(), question.zone());
            chips.add(new Chip("chip-period", period, period, question.with((Period) null)));
        }
        return chips;
    }
}
