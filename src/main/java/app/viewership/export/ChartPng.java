package app.viewership.export;

import app.viewership.chart.Picture;
import java.nio.file.Path;

/// Charts as PNG, drawn anew at the scale asked for, with title, filters, period, zone and parameters in the picture.
public final class ChartPng {

    private ChartPng() {}

    /// Writes a picture to `file`.
    ///
    /// @param scale 1, 2 or 4 pixels for one
    /// @throws FileExistsException if it is there and may not be replaced
    /// @throws ExportException if it cannot be written
    public static void write(Picture picture, int scale, Path file, Overwrite overwrite) {
        NewFile.write(file, overwrite, out -> out.write(picture.png(scale)));
    }
}
