package app.viewership.query;

import java.util.List;
import java.util.Optional;

/// The values that there are to keep, to drill into and to find. Each answer depends on the dataset and the question
/// alone.
public final class Navigation {
    private final Cuts cuts;

    Navigation(Cuts cuts) {
        this.cuts = cuts;
    }

    /// The facets of the dimensions that are meant for it.
    ///
    /// @param top how many values of each
    public Facets facets(Question question, int top) {
        return new FacetCounter(cuts, question).all(top);
    }

    /// One facet, narrowed to values that contain `text`, upper and lower case alike.
    ///
    /// @param text empty for all values
    /// @param top how many values
    public Facet facet(Question question, String dimension, String text, int top) {
        return new FacetCounter(cuts, question).of(cuts.dataset().dimension(dimension), text, top);
    }

    /// Values of any dimension that contain `text`, most watched first: what the search field offers.
    public List<Hit> search(Question question, String text, int top) {
        return Search.find(cuts, question, text, top);
    }

    /// The values beside step `level` of the question's drill (0 = the top), most watched first: a breadcrumb's menu.
    /// For `level == drill.size()` the values one step further down.
    public List<Step> siblings(Question question, int level) {
        return Search.siblings(cuts, question, level);
    }

    /// A step as people read it: `SeriesTitle0`, `Season 6`, `S06 E05 - SeriesTitle0`.
    public String called(Step step) {
        return Words.step(cuts.dataset(), step);
    }

    /// The level below the question's drill; empty at the bottom. A level that says nothing there, such as the season
    /// of a film, is passed by.
    public Optional<Dimension> below(Question question) {
        return Drill.below(cuts.dataset(), question.drill());
    }

    /// The values to drop so that what these rows of an answer to `question` stand for goes, and nothing else of what
    /// the question selects; empty where no values would do just that, as with a pair of values, or with season 1 of
    /// one series while others are selected that have one too. Rows that stand for no value are passed over.
    public Optional<List<Step>> exclusion(Question question, List<Row> rows) {
        return Exclusion.of(
                cuts.dataset(),
                question,
                rows.stream().map(Row::path).filter(path -> !path.isEmpty()).toList());
    }
}
