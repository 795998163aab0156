package app.viewership.export;

/// What to do where there is a file of that name already.
public enum Overwrite {
    /// Leave it as it is; the export ends with a [FileExistsException].
    REFUSE,
    /// Put the new file in its place. Only after the user was asked.
    REPLACE
}
