package app.viewership.query;

import app.viewership.source.NamedFigure.Way;
import java.util.List;
import java.util.stream.Stream;

/// The names that figures are told, as a log has them: a program, and a value that programs are counted by.
final class ToldNames {
    private final Dataset dataset;

    ToldNames(Dataset dataset) {
        this.dataset = dataset;
    }

    /// @throws UnknownName where no program has the value told
    void check(FigureParameters told) {
        String value = told.value();
        if (value == null) {
            return;
        }
        counted().forEach(coded -> {
            List<String> known = known(coded);
            if (!known.contains(value)) {
                String what = Words.inSentence(coded.dimension().label());
                throw known.isEmpty()
                        ? new UnknownName("There is no " + what + " \"" + value + "\": none is known yet.")
                        : UnknownName.of(what, value, known);
            }
        });
    }

    /// The same in the upper and lower case of the log, where that leaves no choice.
    FigureParameters spelled(FigureParameters told) {
        FigureParameters spelled = told;
        if (told.program() != null) {
            List<String> programs = known(dataset.coded(dataset.landmarks().program()));
            spelled = spelled.withProgram(spelled(told.program(), programs));
        }
        if (told.value() != null) {
            List<String> values = counted()
                    .map(ToldNames::known)
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            spelled = spelled.withValue(spelled(told.value(), values));
        }
        return spelled;
    }

    private static String spelled(String name, List<String> known) {
        List<String> alike =
                known.stream().filter(one -> one.equalsIgnoreCase(name)).toList();
        return known.contains(name) || alike.size() != 1 ? name : alike.getFirst();
    }

    /// The dimensions that programs are counted by a value of.
    private Stream<Coded> counted() {
        return dataset.kind().questions().figures().stream()
                .filter(figure -> figure.way() == Way.PROGRAMS_OF_VALUE)
                .map(figure -> dataset.coded(figure.of()));
    }

    /// What stands for no value is none.
    static List<String> known(Coded coded) {
        return coded.values().stream().filter(one -> !one.equals(coded.none())).toList();
    }
}
