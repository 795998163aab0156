package app.viewership.export;

import app.viewership.query.ExportedViewing;
import java.io.Closeable;
import java.io.IOException;

/// Takes the rows of one file.
interface ExportRows extends Closeable {

    void row(ExportedViewing viewing) throws IOException;
}
