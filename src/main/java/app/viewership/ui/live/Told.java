package app.viewership.ui.live;

/// Hears how a listening ended.
interface Told {
    /// What came is kept.
    void ended(String sentence);

    /// No source is left to listen to; what came is kept.
    void left(String sentence);

    /// What came could not all be kept.
    void failed(String sentence);
}
