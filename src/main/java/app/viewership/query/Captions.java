package app.viewership.query;

import app.viewership.query.Explanation.Parameter;
import java.util.List;

/// The words that stand beside figures: what they are of, by which rule, and what shaped them.
public final class Captions {
    private final Dataset dataset;

    Captions(Dataset dataset) {
        this.dataset = dataset;
    }

    /// What people name, more than one of it: `Programs`.
    public String programs() {
        return Words.many(dataset.drillPath().getFirst().label());
    }

    /// The rule of a measure, in a sentence or two.
    public String rule(Question question, Measure measure) {
        return RuleWords.of(dataset.kind(), measure, question.rule());
    }

    /// What the share of binges is of, in a sentence.
    public String bingeShare(Question question) {
        Thresholds thresholds = question.rule().thresholds();
        return ("Binge share: of the sessions with %s those with at least %d episodes of it, each watched to at least"
                        + " %d %%.")
                .formatted(
                        Words.one(dataset.drillPath().getFirst().label()),
                        thresholds.bingeEpisodes(),
                        thresholds.bingePercent());
    }

    /// Everything that shapes the figures of a question: what exports carry beside them.
    public List<Parameter> parameters(Question question) {
        return Parameters.of(dataset, question);
    }

    /// What an answer may mislead about, in sentences to stand beside it; none as a rule.
    public List<String> remarks(Answer answer) {
        return Remarks.of(dataset, answer);
    }
}
