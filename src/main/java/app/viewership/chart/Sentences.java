package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Question;

/// What a chart says instead of showing nothing.
final class Sentences {

    private Sentences() {}

    /// How much of an answer is drawn, to be put behind its unit; nothing where it is all.
    static String shown(int shown, Answer answer) {
        String rows = Numbers.count(answer.rows().size());
        String part = shown < answer.rows().size() ? " · first " + shown + " of " + rows + " shown" : "";
        return answer.rows().size() < answer.groups()
                ? part + " · " + Numbers.count(answer.groups()) + " in all"
                : part;
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
