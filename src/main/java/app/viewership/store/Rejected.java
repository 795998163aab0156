package app.viewership.store;

/// A row that could not be stored: where it is, why, and what it says.
///
/// @param line line of the log on which the row begins; a line is rejected once at most
/// @param reason a sentence
/// @param text the row as read; [Intake.Log#reject] cuts it after [#LONGEST_TEXT] characters and says so at its end
public record Rejected(long line, String reason, String text) {

    /// Characters of a rejected row that are kept.
    public static final int LONGEST_TEXT = 2000;

    Rejected cut() {
        if (text.length() <= LONGEST_TEXT) {
            return this;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return new Rejected(
                line, reason, text.substring(0, end) + "… (cut, %d characters in all)".formatted(text.length()));
    }
}
