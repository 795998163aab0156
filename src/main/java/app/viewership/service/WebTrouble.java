package app.viewership.service;

import app.viewership.source.Foreseen;

/// A server could not be asked, or did not answer as it should.
///
/// What is wrong and what to do about it are clauses of one sentence: the user reads both, the state of a source that
/// is tried again says only the first.
final class WebTrouble extends Exception implements Foreseen {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final boolean passing;

    private WebTrouble(String what, String advice, boolean passing) {
        super(what + ": " + advice + ".");
        this.what = what;
        this.passing = passing;
    }

    /// One that may be gone when it is tried again.
    static WebTrouble passing(String what, String advice) {
        return new WebTrouble(what, advice, true);
    }

    /// One that stays until somebody changes something.
    static WebTrouble lasting(String what, String advice) {
        return new WebTrouble(what, advice, false);
    }

    /// What is wrong, as a sentence.
    String what() {
        return what + ".";
    }

    /// Whether it may be gone when it is tried again.
    boolean isPassing() {
        return passing;
    }
}
