package app.viewership.cli;

import app.viewership.query.Explorer;
import app.viewership.query.Question;
import app.viewership.query.Rule;
import app.viewership.query.Screen;
import app.viewership.query.UnknownName;
import app.viewership.source.Kind;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which program a report is about where it is about one, and how its viewers and their viewings are counted.
final class SubjectOptions {
    /// The program that the sample is about.
    private static final String FAVOURITE = "SeriesTitle0";

    private static final int HOURS_OF_WEEK = 7 * 24;

    @Option(
            names = "--program",
            paramLabel = "PROGRAM",
            description =
                    "The program of the program changes, or of the audience profile (default: SeriesTitle0, or else the most"
                            + " watched series).")
    private @Nullable String program;

    @Option(
            names = "--hand-over",
            paramLabel = "DURATION",
            converter = SecondsConverter.class,
            description = "How long the next program may overlap the one left (default: 30s).")
    private @Nullable Integer handOver;

    @Option(
            names = "--many-hours",
            paramLabel = "H",
            converter = WholeNumberConverter.class,
            description = "Hours of one program in a week from which a viewer is one with many, in the audience profile"
                    + " (default: 5).")
    private @Nullable Long manyHours;

    /// Whether any of the options was given.
    boolean given() {
        return Stream.of(program, handOver, manyHours).anyMatch(Objects::nonNull);
    }

    /// Checks that the kind of source has what the options are about.
    ///
    /// @throws WrongUsage names the option that says nothing about it
    void check(Kind kind) {
        boolean changes = Explorer.screens(kind).contains(Screen.CHANGES);
        boolean profile = Explorer.screens(kind).contains(Screen.PROFILE);
        FigureOptions.require(kind, changes || profile, "--program", program);
        FigureOptions.require(kind, changes, "--hand-over", handOver);
        FigureOptions.require(kind, profile, "--many-hours", manyHours);
    }

    /// A rule with what was given.
    Rule rule(Rule usual) {
        Rule rule = handOver == null ? usual : usual.withHandOver(handOver);
        return manyHours == null
                ? rule
                : rule.with(rule.thresholds().withManyHours((int) Math.min(manyHours, HOURS_OF_WEEK)));
    }

    /// The question with the program that was named, whether the log has it or not.
    Question named(Question question) {
        return question.withSubject(program);
    }

    /// The question with the program that it is about.
    ///
    /// @throws UnknownName if the log does not have the program named
    Question about(Explorer explorer, Question question) {
        Question named = question.withSubject(program == null ? FAVOURITE : program);
        try {
            explorer.check(named);
            return named;
        } catch (UnknownName e) {
            if (program != null) {
                throw e;
            }
            return question;
        }
    }
}
