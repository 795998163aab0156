package app.viewership.source;

/// What is read off one row of events besides who watched what. Used again for the next row.
public final class Event {

    /// Second of UTC since 1970 where the event stands in the log.
    public long time;

    /// How long it lasted, in seconds; 0 where the log does not say.
    public int seconds;

    /// What became of it, not negative: the status of a request; else a number that its kind gives a meaning.
    public int status;

    /// How large it was, in the unit of its kind; [#NO_AMOUNT] where the log does not say.
    public long amount;

    /// Seconds that the clock of its times is ahead of UTC; [#NO_OFFSET] where they do not tell.
    public int offset;

    /// In place of an offset.
    public static final int NO_OFFSET = Integer.MIN_VALUE;

    /// In place of an amount.
    public static final long NO_AMOUNT = -1;
}
