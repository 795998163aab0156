package app.viewership.query;

/// A question names a dimension, a value, a measure or a column that this log does not have.
///
/// The message is a sentence for the user: it says what is unknown and what there is.
public final class UnknownName extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public UnknownName(String sentence) {
        super(sentence);
    }
}
