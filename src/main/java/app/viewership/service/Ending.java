package app.viewership.service;

/// Why a listening ended.
public enum Ending {
    TIME_OVER("The time is over."),
    RULE_MET("What was waited for came."),
    STOPPED("Stopped."),
    NO_SOURCE_LEFT("No source is left to listen to."),
    SINK_FAILED("What came could not be kept.");

    private final String sentence;

    Ending(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
