package app.viewership.source;

import java.util.ArrayList;
import java.util.List;

/// What the first rows of a file name, where each row names its values itself.
///
/// @param format what is read, for people: `JSON`
/// @param seen for each role whether it was named
/// @param ignored names that no role has
/// @param rows how many rows could be read
/// @param problem what is wrong with the first that could not; empty if all could
/// @param hint what is expected, as a sentence with a blank before it
record Names(String format, boolean[] seen, List<String> ignored, int rows, String problem, String hint) {

    /// The roles that must be named and are not.
    List<Role> missing(Part part) {
        return roles(part, false).stream()
                .filter(role -> role.need() != Role.Need.NOTHING)
                .toList();
    }

    /// The names of roles that were seen, as they are written today.
    List<String> used(Part part) {
        return roles(part, true).stream().map(Role::header).toList();
    }

    private List<Role> roles(Part part, boolean named) {
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] == named) {
                roles.add(part.roles().get(i));
            }
        }
        return roles;
    }

    /// What is wrong with the file, as the rest of a sentence.
    ///
    /// @param what the file was held against
    String complaint(Recognised what) {
        if (rows == 0) {
            return "holds no " + format + ": " + problem + hint;
        }
        List<String> known = used(what.part());
        if (known.isEmpty()) {
            return "holds " + format + " of which no name is understood: " + Failures.cut(String.join(", ", ignored))
                    + ".";
        }
        return "is not %s: it lacks %s. Understood: %s. Not understood: %s."
                .formatted(
                        what.label(),
                        String.join(
                                ", ",
                                missing(what.part()).stream().map(Role::header).toList()),
                        String.join(", ", known),
                        ignored.isEmpty() ? "nothing" : Failures.cut(String.join(", ", ignored)));
    }
}
