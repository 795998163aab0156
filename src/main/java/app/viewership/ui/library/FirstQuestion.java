package app.viewership.ui.library;

import app.viewership.query.Question;
import app.viewership.ui.OpenLog;

/// What the views begin with when a log is opened.
@FunctionalInterface
public interface FirstQuestion {
    Question of(OpenLog log);
}
