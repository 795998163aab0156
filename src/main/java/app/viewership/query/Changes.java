package app.viewership.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The program changes away from one program, by the definitions.
///
/// Drill, filters and period select which viewings of the program count (a viewing counts where it starts); the viewing
/// that follows is looked for in the whole session, selected or not.
///
/// @param dimension id of the dimension that programs are values of
/// @param program the program left
/// @param kind series or film
/// @param sessionsWithProgram sessions with a viewing of the program, any part in the period
/// @param viewersWithProgram viewers with a viewing of the program, any part in the period
/// @param viewingsOfProgram viewings of the program that start in the period
/// @param changes viewings shorter than the runtime whose next viewing is of another program
/// @param changesToSeries of these, to a series
/// @param changesToFilm of these, to a film
/// @param abandons viewings shorter than the runtime with nothing after them in the session
/// @param viewingsWithChange viewings of the program that end in a change
/// @param sessionsWithChange sessions with a change
/// @param viewersWithChange viewers with a change
/// @param earlyChangesAnyProgram the wider reading: changes away from any program in the sessions with the program;
///     filters on what was watched chose the sessions and do not narrow this count
/// @param destinations where they went, most changes first, ties by name
public record Changes(
        String dimension,
        String program,
        String kind,
        long sessionsWithProgram,
        long viewersWithProgram,
        long viewingsOfProgram,
        long changes,
        long changesToSeries,
        long changesToFilm,
        long abandons,
        long viewingsWithChange,
        long sessionsWithChange,
        long viewersWithChange,
        long earlyChangesAnyProgram,
        List<Destination> destinations) {

    /// The program, as a step.
    public Step step() {
        return new Step(dimension, program);
    }

    /// Where viewers went.
    ///
    /// @param program the program changed to
    /// @param kind series or film
    /// @param changes how often
    /// @param viewers distinct viewers among them
    /// @param medianWatchedBefore seconds watched before the change
    /// @param medianBetween seconds from the last request of the one to the first of the other; below zero where they
    ///     overlap, by no more than the hand-over
    public record Destination(
            String program,
            String kind,
            long changes,
            long viewers,
            double medianWatchedBefore,
            double medianBetween) {}

    /// The measures by the names they have in exports, in order: `sessions_with_program` … `early_changes_any_program`.
    public SequencedMap<String, Long> measures() {
        SequencedMap<String, Long> all = new LinkedHashMap<>();
        all.put("sessions_with_program", sessionsWithProgram);
        all.put("viewers_with_program", viewersWithProgram);
        all.put("viewings_of_program", viewingsOfProgram);
        all.put("changes", changes);
        all.put("changes_to_series", changesToSeries);
        all.put("changes_to_film", changesToFilm);
        all.put("abandons", abandons);
        all.put("viewings_with_change", viewingsWithChange);
        all.put("sessions_with_change", sessionsWithChange);
        all.put("viewers_with_change", viewersWithChange);
        all.put("early_changes_any_program", earlyChangesAnyProgram);
        return all;
    }
}
