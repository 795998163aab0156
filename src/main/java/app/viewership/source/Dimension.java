package app.viewership.source;

import java.util.List;

/// Something that viewings can be filtered and grouped by.
///
/// @param id short and stable, `user_agent`; used in saved views and on the command line
/// @param label what the window calls it, `User agent`
/// @param of what it is an attribute of
/// @param facet whether the window lists its values beside the table
/// @param searched whether its values are found by their text; those too short to be looked for are not
/// @param order how values stand where nothing else orders them
/// @param many whether one asset or client may have several values; a viewing then counts under each, and once in
///     totals
/// @param beside ids of the dimensions that say more about a value where values are the rows of a table, itself among
///     them, in the order of the columns
/// @param words how a value is said in a sentence
/// @param shortName what options of commands and names of files call it, `ip`
public record Dimension(
        String id,
        String label,
        Of of,
        boolean facet,
        boolean searched,
        Order order,
        boolean many,
        List<String> beside,
        Saying words,
        String shortName) {

    /// What carries an attribute.
    public enum Of {
        /// The content watched.
        ASSET,
        /// Who watched, and with what.
        CLIENT
    }

    /// How values are ordered.
    public enum Order {
        /// As text.
        TEXT,
        /// As numbers.
        NUMBER,
        /// As the parts of versions: 9.1 before 14.2.
        VERSION
    }

    /// How a value is said in a sentence.
    ///
    /// @param how the way
    /// @param dimension id of the dimension whose value is said instead, for [How#BY]
    public record Saying(How how, String dimension) {

        /// The ways.
        public enum How {
            /// As it is: `SeriesTitle0`.
            ITSELF,
            /// Behind the label: `Season 6`.
            LABELLED,
            /// By the value of another dimension, as an id is by its title.
            BY
        }

        /// As it is.
        public static final Saying ITSELF = new Saying(How.ITSELF, "");
        /// Behind the label.
        public static final Saying LABELLED = new Saying(How.LABELLED, "");
    }

    public Dimension {
        beside = List.copyOf(beside);
    }

    /// A facet of what is watched, whose values are texts that say themselves.
    public static Dimension ofAsset(String id, String label) {
        return new Dimension(
                id, label, Of.ASSET, true, true, Order.TEXT, false, List.of(id), Saying.ITSELF, dashed(id));
    }

    /// A facet of who watches, whose values are texts that say themselves.
    public static Dimension ofClient(String id, String label) {
        return new Dimension(
                id, label, Of.CLIENT, true, true, Order.TEXT, false, List.of(id), Saying.ITSELF, dashed(id));
    }

    /// The same, no facet.
    public Dimension unlisted() {
        return new Dimension(id, label, of, false, searched, order, many, beside, words, shortName);
    }

    /// The same, not found by its text.
    public Dimension unsearched() {
        return new Dimension(id, label, of, facet, false, order, many, beside, words, shortName);
    }

    /// The same in another order.
    public Dimension ordered(Order other) {
        return new Dimension(id, label, of, facet, searched, other, many, beside, words, shortName);
    }

    /// The same with any number of values at once.
    public Dimension ofMany() {
        return new Dimension(id, label, of, facet, searched, order, true, beside, words, shortName);
    }

    /// The same with these dimensions as the columns of a row.
    public Dimension beside(String... ids) {
        return new Dimension(id, label, of, facet, searched, order, many, List.of(ids), words, shortName);
    }

    /// The same, said behind its label: `Season 6`.
    public Dimension labelled() {
        return new Dimension(id, label, of, facet, searched, order, many, beside, Saying.LABELLED, shortName);
    }

    /// The same, said by another dimension.
    public Dimension saidBy(String other) {
        return new Dimension(
                id, label, of, facet, searched, order, many, beside, new Saying(Saying.How.BY, other), shortName);
    }

    /// The same, called so by options of commands and names of files.
    public Dimension inShort(String name) {
        return new Dimension(id, label, of, facet, searched, order, many, beside, words, name);
    }

    private static String dashed(String id) {
        return id.replace('_', '-');
    }
}
