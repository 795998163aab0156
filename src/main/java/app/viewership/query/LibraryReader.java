package app.viewership.query;

import app.viewership.source.Kind;
import app.viewership.store.KindContents;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.store.LoggedEvent;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a dataset of a library into a [Dataset].
final class LibraryReader {
    private LibraryReader() {}

    static Dataset read(Library library, Kind kind) {
        KindContents contents = library.contents().of(kind.id());
        if (kind.time().isViewing() && !kind.time().isPaired()) {
            ToldViewings.requireRoom(
                    contents.rows(),
                    kind.amount().isPresent(),
                    Runtime.getRuntime().maxMemory());
        }
        DatasetBuilder builder = new DatasetBuilder(kind, library.history(kind), contents.clients(), contents.assets());
        library.events().forEach(contents.segments(), (segment, events) -> builder.add(events, contents.rows()));
        return builder.build(codes -> new LibraryLines(library, kind, codes, zone(kind, contents)));
    }

    private static ZoneId zone(Kind kind, KindContents contents) {
        return contents.ledger().stream()
                .filter(entry -> entry.part().equals(kind.events().id()))
                .map(LedgerEntry::logZone)
                .reduce(ZoneOffset.UTC, (one, other) -> other);
    }

    /// Looks events up in the segments.
    private static final class LibraryLines implements Lines {
        private final Library library;
        private final Kind kind;
        private final StoredCodes codes;
        private final ZoneId zone;
        private @Nullable StreamReports streams;

        /// @param codes from the codes of the dataset to those of the library
        LibraryLines(Library library, Kind kind, StoredCodes codes, ZoneId zone) {
            this.library = library;
            this.kind = kind;
            this.codes = codes;
            this.zone = zone;
        }

        /// Read when it is first asked for: most never ask.
        @Override
        public synchronized @Nullable StreamReports streams() {
            if (streams == null) {
                streams = StreamReports.of(library, kind);
            }
            return streams;
        }

        @Override
        public ZoneId zone() {
            return zone;
        }

        @Override
        public List<RequestRow> of(int[] clients, int asset, long from, long to) {
            int[] stored = Arrays.stream(clients)
                    .map(client -> codes.client()[client])
                    .distinct()
                    .toArray();
            return library.events().of(stored, new int[] {codes.asset()[asset]}, from, to).stream()
                    .filter(event -> kind.usable().test(event.status()))
                    .map(this::row)
                    .toList();
        }

        private RequestRow row(LoggedEvent event) {
            String entry = event.file().entry();
            return new RequestRow(
                    entry == null ? event.file().name() : event.file().name() + " › " + entry,
                    event.line(),
                    event.time(),
                    event.seconds(),
                    event.status(),
                    name(event.client()));
        }

        /// Empty where viewers are not to be told apart.
        private String name(int client) {
            List<String> texts = library.clients().get(client).texts();
            int shown = kind.client().named() ? kind.client().texts().size() : 0;
            return String.join(" · ", texts.subList(0, shown));
        }
    }
}
