package app.viewership.export;

import app.viewership.chart.Caption;
import app.viewership.chart.ChartStyle;
import app.viewership.chart.Figure;
import app.viewership.chart.Picture;
import app.viewership.query.Dimension;
import app.viewership.query.Question;
import java.nio.file.Path;
import java.util.List;

/// Charts as PNG, drawn anew at the scale asked for, with title, filters, period, zone and parameters in the picture.
public final class ChartPng {

    private ChartPng() {}

    /// Writes a chart to `file`, in the light theme: pictures go into documents, which are white.
    ///
    /// @param question what the chart answers
    /// @param dimensions those of the dataset asked, for their names
    /// @param scale 1, 2 or 4 pixels for one
    /// @throws FileExistsException if it is there and may not be replaced
    /// @throws ExportException if it cannot be written
    public static void write(
            Figure figure, Question question, List<Dimension> dimensions, int scale, Path file, Overwrite overwrite) {
        Picture picture = new Picture(figure, Caption.of(question, dimensions), ChartStyle.LIGHT, Picture.WIDTH);
        NewFile.write(file, overwrite, out -> out.write(picture.png(scale)));
    }
}
