package app.viewership.ui.bars;

import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One part of the breadcrumb.
///
/// @param text as shown
/// @param there what a click asks
/// @param level of the drill whose siblings its menu offers; -1 for none
/// @param beside what the choice of a sibling asks
record Crumb(String text, Question there, int level, Function<Step, Question> beside) {

    /// The parts for a question, from the top down.
    ///
    /// @param subject the program that the program changes shown are about; null in other views
    /// @param all what the top is called
    /// @param called a step as people read it
    /// @param views what each view but the first is called in the breadcrumb
    static List<Crumb> of(
            Question question,
            @Nullable Step subject,
            String all,
            Function<Step, String> called,
            Function<Screen, String> views) {
        List<Crumb> crumbs = new ArrayList<>();
        Question programs = question.with(Screen.PROGRAMS);
        crumbs.add(new Crumb(all, programs.withDrill(List.of()), -1, step -> question));
        for (int i = 0; i < question.drill().size(); i++) {
            int level = i;
            crumbs.add(new Crumb(
                    called.apply(question.drill().get(i)),
                    programs.upTo(i + 1),
                    i,
                    step -> question.beside(level, step).withSubject(null)));
        }
        if (question.screen() == Screen.CHANGES
                && subject != null
                && !question.drill().contains(subject)) {
            crumbs.add(new Crumb(
                    subject.value(),
                    programs.withDrill(List.of(subject)),
                    0,
                    sibling -> question.withDrill(List.of()).withSubject(sibling.value())));
        }
        if (question.screen() != Screen.PROGRAMS) {
            crumbs.add(new Crumb(views.apply(question.screen()), question, -1, step -> question));
        }
        return crumbs;
    }
}
