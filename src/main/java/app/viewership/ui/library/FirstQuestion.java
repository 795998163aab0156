package app.viewership.ui.library;

import app.viewership.query.Measure;
import app.viewership.query.Question;
import app.viewership.ui.OpenLog;
import java.time.ZoneId;

/// What the views begin with when a log is opened.
@FunctionalInterface
public interface FirstQuestion {
    Question of(OpenLog log);

    /// The most popular programs: by watch time, or where nothing has any by viewings.
    static Question popular(OpenLog log, ZoneId zone) {
        Question popular = Question.of(log.kind().id(), zone);
        return log.watched() ? popular : popular.with(Measure.VIEWINGS);
    }
}
