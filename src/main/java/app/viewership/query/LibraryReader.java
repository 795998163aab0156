package app.viewership.query;

import app.viewership.source.RequestLog;
import app.viewership.store.Contents;
import app.viewership.store.Library;
import app.viewership.store.LoggedRequest;
import java.util.Arrays;
import java.util.List;

/// Reads a library into a [Dataset].
final class LibraryReader {
    private LibraryReader() {}

    static Dataset read(Library library) {
        Contents contents = library.contents();
        DatasetBuilder builder = new DatasetBuilder(RequestLog.KIND, contents.clients(), contents.assets());
        library.forEachSegment(contents, (segment, requests) -> builder.add(requests, contents.rows()));
        return builder.build(codes -> new LibraryLines(library, contents, codes));
    }

    /// Looks requests up in the segments.
    ///
    /// @param codes from the codes of the dataset to those of the library
    private record LibraryLines(Library library, Contents contents, StoredCodes codes) implements Lines {

        @Override
        public List<RequestRow> of(int[] clients, int asset, long from, long to) {
            int[] stored =
                    Arrays.stream(clients).map(client -> codes.client()[client]).toArray();
            return library.requestsOf(stored, codes.asset()[asset], from, to).stream()
                    .filter(request -> RequestLog.usable(request.status()))
                    .map(this::row)
                    .toList();
        }

        private RequestRow row(LoggedRequest request) {
            var client = contents.clients().get(request.client());
            String entry = request.file().entry();
            return new RequestRow(
                    entry == null ? request.file().name() : request.file().name() + " › " + entry,
                    request.line(),
                    request.time(),
                    request.status(),
                    client.ip(),
                    client.device(),
                    client.userAgent());
        }
    }
}
