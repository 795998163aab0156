package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Question;
import java.util.Locale;

/// What a chart says instead of showing nothing.
final class Sentences {

    private Sentences() {}

    /// How much of an answer is drawn, to be put behind its unit; nothing where it is all.
    static String shown(int shown, Answer answer) {
        return shown < answer.groups() ? " · first " + shown + " of " + Numbers.count(answer.groups()) + " shown" : "";
    }

    /// A value as it stands in a line of text: seasons and episodes are mere numbers.
    ///
    /// @param labelled whether it says little without its label
    static String value(String label, boolean labelled, String value) {
        return labelled ? label.toLowerCase(Locale.ROOT) + " " + value : value;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String empty(Question question) {
        if (!question.filters().isEmpty()) {
            return "Nothing was watched under these filters. Lift one to see more.";
        }
        if (question.period() != null) {
            return "Nothing was watched in this period. Choose a longer one to see more.";
        }
        return "Nothing was watched here.";
    }
}
