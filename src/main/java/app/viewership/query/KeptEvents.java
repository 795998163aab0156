package app.viewership.query;

import app.viewership.source.Attributes;
import app.viewership.source.Kind;
import app.viewership.store.Library;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The events of live platforms that reports tell of: all that a library holds, or those that a question keeps. The
/// others are known, too, for what comes next is told of all.
final class KeptEvents {
    private final Kind kind;
    private final StreamEvents all;
    private final Attributes attributes;

    /// By row.
    private final boolean[] kept;

    private final @Nullable Period period;

    private KeptEvents(Kind kind, StreamEvents all, Attributes attributes, boolean[] kept, @Nullable Period period) {
        this.kind = kind;
        this.all = all;
        this.attributes = attributes;
        this.kept = kept;
        this.period = period;
    }

    /// All of a kind.
    ///
    /// @throws app.viewership.store.LibraryException where the library cannot be read
    static KeptEvents of(Library library, Kind kind) {
        StreamEvents all = new StreamEvents(library, kind);
        boolean[] kept = new boolean[all.size()];
        Arrays.fill(kept, true);
        Kind.Known known = new Kind.Known(all.assets(), library.history(kind));
        return new KeptEvents(kind, all, kind.attributes().apply(known), kept, null);
    }

    /// Those of all that drill, filters and period of a question keep.
    KeptEvents keeping(Question question) {
        return new KeptEvents(
                kind, all, attributes, new StreamFilter(kind, attributes, question).rows(all), question.period());
    }

    Kind kind() {
        return kind;
    }

    StreamEvents all() {
        return all;
    }

    /// The period that was asked for; null for all of the time.
    @Nullable
    Period period() {
        return period;
    }

    boolean keeps(int row) {
        return kept[row];
    }

    /// What those are of that are kept, in the order of its texts.
    List<List<String>> assets() {
        List<List<String>> assets = all.assets();
        boolean[] seen = new boolean[assets.size()];
        for (int row = 0; row < kept.length; row++) {
            seen[all.assetOf(row)] |= kept[row];
        }
        return IntStream.range(0, seen.length)
                .filter(i -> seen[i])
                .mapToObj(assets::get)
                .toList();
    }

    /// What is said of a user.
    String ofUser(List<String> client, String role) {
        return client.get(kind.client().texts().indexOf(role));
    }

    /// What is said of a show.
    String ofShow(List<String> asset, String role) {
        return asset.get(kind.asset().indexOf(role));
    }
}
