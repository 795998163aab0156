package app.viewership.cli;

import app.viewership.export.FiguresTable;
import app.viewership.query.Explorer;
import app.viewership.source.Dimension;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the files of a report are called.
final class ReportNames {
    static final String PROGRAMS = "top-programs.csv";
    static final String PROGRAMS_CHART = "top-programs.png";
    static final String AVERAGES = "average-watch-time.csv";
    static final String AVERAGES_CHART = "average-watch-time.png";
    static final String WATCH_TIME = "watch-time.csv";
    static final String OVER_TIME_CHART = "over-time.png";
    static final String VIEWINGS = "viewings.csv";
    static final String REJECTED = "rejected.csv";
    static final String IMPORT = "import.json";
    static final String CHANGES = "program-changes.csv";
    static final String CHANGES_TO = "program-changes-to.csv";
    static final String CHANGES_CHART = "program-changes.png";
    static final String PROFILE = "audience-profile.csv";
    static final String LOYALTY = "reach-and-loyalty.csv";
    static final String LENGTHS = "lengths.csv";
    static final String LENGTHS_CHART = "lengths.png";
    static final String AFFECTED = "affected-users.csv";

    private static final List<String> ALWAYS = List.of(
            PROGRAMS,
            PROGRAMS_CHART,
            AVERAGES,
            AVERAGES_CHART,
            WATCH_TIME,
            OVER_TIME_CHART,
            VIEWINGS,
            REJECTED,
            IMPORT);

    private ReportNames() {}

    /// The files that a report on a kind of source consists of.
    static Set<String> of(Kind kind) {
        Set<String> names = new TreeSet<>(ALWAYS);
        if (!kind.time().countsWhole()) {
            // Of these only what is known to come next can tell.
            names.addAll(List.of(CHANGES, CHANGES_TO, CHANGES_CHART));
        }
        kind.dimensions().stream()
                .filter(ReportNames::tells)
                .map(ReportNames::by)
                .forEach(names::add);
        Explorer.recurring().stream().map(ReportNames::by).forEach(names::add);
        if (kind.questions().profile().isPresent()) {
            names.addAll(List.of(PROFILE, LOYALTY));
        }
        if (kind.questions().lengths()) {
            names.addAll(List.of(LENGTHS, LENGTHS_CHART));
        }
        if (!kind.questions().figures().isEmpty()) {
            names.add(questions(kind));
        }
        if (kind.questions().streams().isPresent()) {
            names.addAll(StreamTables.NAMES);
        }
        return names;
    }

    /// All files that a report on any kind of source may consist of.
    static Set<String> all() {
        Set<String> names =
                Kinds.ALL.stream().flatMap(kind -> of(kind).stream()).collect(Collectors.toCollection(TreeSet::new));
        names.add(AFFECTED);
        return names;
    }

    /// Whether a dimension has a table of its own: what is below a program is said together with it.
    static boolean tells(Dimension dimension) {
        return dimension.facet()
                || (dimension.beside().size() > 1 && dimension.words().equals(Dimension.Saying.LABELLED));
    }

    /// The table of a dimension.
    static String by(Dimension dimension) {
        return "by-" + dimension.shortName() + ".csv";
    }

    /// The table of a dimension of the moment.
    static String by(app.viewership.query.Dimension ofTheMoment) {
        return "by-" + ofTheMoment.id().replace('_', '-') + ".csv";
    }

    /// `movie-questions.csv`: called by the first word of the kind.
    static String questions(Kind kind) {
        return FiguresTable.name(kind) + ".csv";
    }
}
