package app.viewership.export;

import java.util.List;

/// How an export lies on disk.
///
/// @param partition the folders, from the top down; none for one file
/// @param format of the files
public record ExportLayout(List<PartitionBy> partition, ExportFormat format) {

    /// @throws IllegalArgumentException where a folder is below one that it should be above, or there twice
    public ExportLayout {
        partition = List.copyOf(partition);
        if (!partition.stream().sorted().distinct().toList().equals(partition)) {
            throw new IllegalArgumentException("Folders go down from the year to the month to the day.");
        }
    }
}
