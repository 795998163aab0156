package app.viewership.query;

/// A question as JSON text, for saved views and exports, and back.
@SuppressWarnings("DoNotCallSuggester")
public final class QuestionJson {
    private QuestionJson() {}

    /// The question as JSON; the same question gives the same text.
    public static String write(Question question) {
        throw new UnsupportedOperationException();
    }

    /// The question that `json` holds.
    ///
    /// @throws IllegalArgumentException a sentence that says what is wrong with it
    public static Question read(String json) {
        throw new UnsupportedOperationException();
    }
}
