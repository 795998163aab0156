package app.viewership.ui;

import app.viewership.query.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The questions asked so far and the one shown now. Undo and redo go step by step; back and forward go to another
/// *place*, which is a view with its drill path and subject, and so pass over filters and parameters set on the way.
final class History {

    /// More steps than anyone walks back; each is a few hundred bytes.
    private static final int LIMIT = 1000;

    private final List<Question> steps = new ArrayList<>();
    private int now = -1;

    /// Forgets everything and starts at `question`.
    void start(Question question) {
        steps.clear();
        steps.add(question);
        now = 0;
    }

    void clear() {
        steps.clear();
        now = -1;
    }

    /// Goes on to `question`; what was undone is forgotten. The same question again is no step.
    void push(Question question) {
        if (question.equals(current())) {
            return;
        }
        steps.subList(now + 1, steps.size()).clear();
        steps.add(question);
        if (steps.size() > LIMIT) {
            steps.removeFirst();
        }
        now = steps.size() - 1;
    }

    @Nullable
    Question current() {
        return now < 0 ? null : steps.get(now);
    }

    boolean canUndo() {
        return now > 0;
    }

    boolean canRedo() {
        return now < steps.size() - 1;
    }

    boolean canBack() {
        return elsewhere(-1) >= 0;
    }

    boolean canForward() {
        return elsewhere(1) >= 0;
    }

    @Nullable
    Question undo() {
        return canUndo() ? steps.get(--now) : null;
    }

    @Nullable
    Question redo() {
        return canRedo() ? steps.get(++now) : null;
    }

    @Nullable
    Question back() {
        return go(elsewhere(-1));
    }

    @Nullable
    Question forward() {
        return go(elsewhere(1));
    }

    private @Nullable Question go(int to) {
        if (to < 0) {
            return null;
        }
        now = to;
        return steps.get(now);
    }

    private int elsewhere(int direction) {
        for (int i = now + direction; i >= 0 && i < steps.size(); i += direction) {
            if (!samePlace(steps.get(i), steps.get(now))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean samePlace(Question a, Question b) {
        return a.screen() == b.screen()
                && a.drill().equals(b.drill())
                && Objects.equals(a.subject(), b.subject())
                && Objects.equals(a.by(), b.by());
    }
}
