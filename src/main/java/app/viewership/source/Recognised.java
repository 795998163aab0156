package app.viewership.source;

/// What a file was recognised as.
///
/// @param kind a kind of source
/// @param part which of its sorts of files
public record Recognised(Kind kind, Part part) {

    /// For people: `App activity › Users`; the kind alone where it comes in one sort of files.
    public String label() {
        boolean one = kind.parts().stream().map(Part::id).distinct().count() == 1;
        return one ? kind.name() : kind.name() + " › " + part.name();
    }
}
