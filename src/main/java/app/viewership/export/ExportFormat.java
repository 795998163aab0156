package app.viewership.export;

/// What the files of an export are.
public enum ExportFormat {
    /// Text separated by commas.
    CSV("csv"),
    /// The same, packed.
    CSV_GZ("csv.gz"),
    /// A JSON object a line.
    JSONL("jsonl");

    private final String id;

    ExportFormat(String id) {
        this.id = id;
    }

    /// How its files end, and what commands call it.
    public String id() {
        return id;
    }
}
