package app.viewership.ui.library;

import app.viewership.query.Question;
import app.viewership.ui.OpenLog;
import java.time.ZoneId;

/// What the views begin with when a log is opened.
@FunctionalInterface
public interface FirstQuestion {
    Question of(OpenLog log);

    /// The most popular programs, by what tells the large from the small in the log.
    static Question popular(OpenLog log, ZoneId zone) {
        return Question.of(log.kind().id(), zone).with(log.rank());
    }
}
