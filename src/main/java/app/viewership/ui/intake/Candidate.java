package app.viewership.ui.intake;

import app.viewership.source.Preview;
import app.viewership.source.Recognised;
import app.viewership.store.LedgerEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A file that was offered, and what was recognised in it.
///
/// @param path where it lies
/// @param bytes its size
/// @param preview what it is; null while nobody has looked, or where it cannot be read
/// @param problem why it cannot be read; null where it can
/// @param readAs what the user says it is, where it could be several things; null for what it looks like most
/// @param stored where the library has the very same file already, what is known of that; else null
record Candidate(
        Path path,
        long bytes,
        @Nullable Preview preview,
        @Nullable String problem,
        @Nullable Recognised readAs,
        @Nullable LedgerEntry stored) {

    /// A file nobody has looked into yet.
    static Candidate unread(Path path, long bytes) {
        return new Candidate(path, bytes, null, null, null, null);
    }

    /// A file that can be read.
    static Candidate readable(Path path, long bytes, Preview preview) {
        return new Candidate(path, bytes, preview, null, null, null);
    }

    /// A file that cannot be read.
    static Candidate unreadable(Path path, long bytes, String problem) {
        return new Candidate(path, bytes, null, problem, null, null);
    }

    /// The same file, read as the user says.
    Candidate readAs(Recognised what, Preview now) {
        return new Candidate(path, bytes, now, null, what, stored);
    }

    /// All that it can be read as, what it is read as now first; empty where it cannot be read or nobody has looked.
    List<Recognised> readings() {
        if (preview == null) {
            return List.of();
        }
        Recognised now = new Recognised(preview.kind(), preview.part());
        return Stream.concat(Stream.of(now), preview.alternatives().stream())
                .distinct()
                .toList();
    }

    /// The name of the file, without its folder.
    String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /// Whether an import has anything to gain from it, as far as is known.
    boolean promising() {
        return problem == null;
    }
}
