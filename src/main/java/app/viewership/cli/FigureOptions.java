package app.viewership.cli;

import app.viewership.query.FigureParameters;
import app.viewership.query.Period;
import app.viewership.source.Kind;
import app.viewership.source.NamedFigure.Way;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the figures need to be told that a kind of source is asked for by name.
final class FigureOptions {

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "Whose viewers were in progress between --outage-from and --outage-to.")
    private @Nullable String title;

    @Option(
            names = "--outage-from",
            paramLabel = "TIME",
            converter = Moment.Converter.class,
            description = "The first instant of the outage; in the zone of the log, unless it has an offset.")
    private @Nullable Moment outageFrom;

    @Option(
            names = "--outage-to",
            paramLabel = "TIME",
            converter = Moment.Converter.class,
            description = "The instant at which it was over.")
    private @Nullable Moment outageTo;

    @Option(
            names = "--nationality",
            paramLabel = "LABEL",
            description = "Counts the movies of authors of this nationality, as the data labels it.")
    private @Nullable String nationality;

    @Option(
            names = "--share",
            paramLabel = "SHARE",
            converter = ShareConverter.class,
            description = "The share of a runtime that must have been watched (default: 0.5).")
    private @Nullable Double share;

    @Option(
            names = "--long",
            paramLabel = "TIME",
            converter = SecondsConverter.class,
            description =
                    "Counts viewings longer than this in lengths.csv: 1h, 30m; without it, or with 0, those beyond"
                            + " 1.5 times the box.")
    private @Nullable Integer tooLong;

    @Option(
            names = "--lengths-by",
            paramLabel = "DIM",
            description = "Whose lengths stand in lengths.csv and lengths.png: activity, country, os, … (default: what"
                    + " the drill begins with).")
    private @Nullable String lengthsBy;

    /// Whether any of the options was given.
    boolean given() {
        return Stream.of(title, outageFrom, outageTo, nationality, share, tooLong, lengthsBy)
                .anyMatch(Objects::nonNull);
    }

    /// Checks what can be checked before a log is read.
    ///
    /// @throws WrongUsage if they do not go together
    void check() {
        boolean all = title != null && outageFrom != null && outageTo != null;
        boolean none = title == null && outageFrom == null && outageTo == null;
        if (!all && !none) {
            throw new WrongUsage("--title, --outage-from and --outage-to belong together; name all three.");
        }
    }

    /// Checks that the kind of source has figures that ask for what was given.
    ///
    /// @throws WrongUsage names the option that says nothing about it
    void check(Kind kind) {
        require(kind, asks(kind, Way.PROGRAMS_OF_VALUE), "--nationality", nationality);
        require(kind, asks(kind, Way.VIEWERS_IN_PROGRESS), "--title", title);
        require(kind, asks(kind, Way.VIEWERS_IN_PROGRESS), "--outage-from", outageFrom);
        require(kind, asks(kind, Way.VIEWERS_IN_PROGRESS), "--outage-to", outageTo);
        require(kind, asks(kind, Way.VIEWERS_WATCHED_SHARE), "--share", share);
        require(kind, kind.questions().lengths(), "--long", tooLong);
        require(kind, kind.questions().lengths(), "--lengths-by", lengthsBy);
        check();
    }

    private static boolean asks(Kind kind, Way way) {
        return kind.questions().figures().stream().anyMatch(figure -> figure.way() == way);
    }

    /// @throws WrongUsage if the option was given and asks for what the kind does not have
    static void require(Kind kind, boolean asks, String option, @Nullable Object given) {
        if (given != null && !asks) {
            throw new WrongUsage(option + " asks for a figure that " + kind.id() + " does not have; leave it out.");
        }
    }

    /// @param zone of the log
    /// @throws WrongUsage if the outage ends before it begins
    FigureParameters parameters(ZoneId zone) {
        return new FigureParameters(
                title, outage(zone), nationality, share == null ? FigureParameters.DEFAULT.share() : share);
    }

    /// From which on a viewing is too long; null for what the lengths themselves say, as for 0 in the window.
    @Nullable
    Integer longSeconds() {
        return tooLong == null || tooLong == 0 ? null : tooLong;
    }

    /// The dimension whose lengths are looked at; null for the usual one.
    @Nullable
    String lengthsBy() {
        return lengthsBy;
    }

    private @Nullable Period outage(ZoneId zone) {
        if (outageFrom == null || outageTo == null) {
            return null;
        }
        if (!outageFrom.in(zone).isBefore(outageTo.in(zone))) {
            throw new WrongUsage("The outage ends at " + outageTo.in(zone) + ", not after it begins at "
                    + outageFrom.in(zone) + ".");
        }
        return new Period(outageFrom.in(zone), outageTo.in(zone));
    }
}
