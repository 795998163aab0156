package app.viewership.export;

import app.viewership.query.ExportedViewing;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// The files of an export. Viewings come by time, so one file is open, however many there are.
final class ExportParts implements ExportRows {
    private static final int ASKED_EVERY = 1 << 10;

    private final Path folder;
    private final ExportLayout layout;
    private final List<ExportField> fields;
    private final ZoneId zone;
    private final LongPredicate wanted;
    private final Map<String, Integer> parts = new HashMap<>();
    private @Nullable ExportRows open;
    private @Nullable LocalDate day;
    private String partition = "";
    private int files;
    private long viewings;
    private long watchSeconds;

    /// @param wanted whether to go on, asked now and then with the number of viewings written
    ExportParts(Path folder, ExportLayout layout, List<ExportField> fields, ZoneId zone, LongPredicate wanted) {
        this.wanted = wanted;
        this.folder = folder;
        this.layout = layout;
        this.fields = fields;
        this.zone = zone;
    }

    @Override
    public void row(ExportedViewing viewing) throws IOException {
        rows(Instant.ofEpochSecond(viewing.stands()).atZone(zone).toLocalDate()).row(viewing);
        viewings++;
        if (viewings % ASKED_EVERY == 0 && !wanted.test(viewings)) {
            throw new CancellationException();
        }
        watchSeconds += viewing.row().watchSeconds();
    }

    private ExportRows rows(LocalDate asked) throws IOException {
        if (open != null && asked.equals(day)) {
            return open;
        }
        day = asked;
        String name = layout.partition().stream().map(by -> by.folder(asked)).collect(Collectors.joining("/"));
        if (open != null && name.equals(partition)) {
            return open;
        }
        close();
        partition = name;
        // A clock put back at midnight comes to the same day twice.
        int part = parts.merge(name, 1, Integer::sum) - 1;
        Path file = folder.resolve(name)
                .resolve("part-" + part + "." + layout.format().id());
        Files.createDirectories(file.getParent());
        OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16);
        files++;
        open = switch (layout.format()) {
            case CSV -> new ExportCsv(out, fields, zone);
            case CSV_GZ -> new ExportCsv(new GZIPOutputStream(out, 1 << 16), fields, zone);
            case JSONL -> new ExportJsonLines(out, fields, zone);
        };
        return open;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            ExportRows last = open;
            open = null;
            last.close();
        }
    }

    /// What was written.
    ViewingsFolder.Written written() {
        return new ViewingsFolder.Written(viewings, watchSeconds, files);
    }
}
