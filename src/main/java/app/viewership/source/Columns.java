package app.viewership.source;

/// Where the values of a row stand.
public interface Columns {

    /// In place of a column: there is none.
    int NONE = -1;

    /// Number of the column with this role; [#NONE] where the file has none.
    int find(String roleId);

    /// Number of the column with this role, which each file of its part has.
    default int column(String roleId) {
        int column = find(roleId);
        if (column == NONE) {
            throw new IllegalArgumentException("no column for " + roleId);
        }
        return column;
    }
}
