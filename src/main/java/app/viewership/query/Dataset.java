package app.viewership.query;

import app.viewership.store.Library;
import app.viewership.viewing.Stretches;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A whole log in columns, immutable: who, what and when, with dictionaries of the dimensions.
///
/// Codes of assets are ranked by asset id, codes of clients by client IP, device and user agent, as text; so no figure
/// and no order depends on which file was imported first.
public final class Dataset {
    private final String kind;
    private final List<Dimension> dimensions;
    private final List<Dimension> drillPath;
    private final Map<String, Coded> coded;
    private final Stretches byDevice;
    private final int[] householdOf;
    private final int assets;
    private final long first;
    private final long last;
    private final Lines lines;
    private @Nullable Stretches byHousehold;

    Dataset(
            String kind,
            List<Dimension> dimensions,
            List<Dimension> drillPath,
            Map<String, Coded> coded,
            Stretches byDevice,
            int[] householdOf,
            int assets,
            Lines lines) {
        this.kind = kind;
        this.dimensions = dimensions;
        this.drillPath = drillPath;
        this.coded = coded;
        this.byDevice = byDevice;
        this.householdOf = householdOf;
        this.assets = assets;
        this.lines = lines;
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < byDevice.size(); i++) {
            earliest = Math.min(earliest, byDevice.start()[i]);
            latest = Math.max(latest, byDevice.start()[i] + byDevice.span()[i]);
        }
        this.first = earliest;
        this.last = latest;
    }

    /// Reads all requests of a library, on all cores. Memory follows the requests folded together and the largest
    /// segments, not the rows.
    ///
    /// @throws app.viewership.store.LibraryException where the library cannot be read
    public static Dataset load(Library library) {
        return LibraryReader.read(library);
    }

    /// Id of the kind of log.
    public String kind() {
        return kind;
    }

    /// What viewings can be sliced by, in the order of facets.
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /// The dimensions that a drill goes down, from the top: `program › season › asset_id`.
    public List<Dimension> drillPath() {
        return drillPath;
    }

    /// Whether there is no usable request.
    public boolean isEmpty() {
        return byDevice.size() == 0;
    }

    /// The dimension with this id.
    ///
    /// @throws UnknownName names the dimensions there are
    public Dimension dimension(String id) {
        return dimensions.stream()
                .filter(dimension -> dimension.id().equals(id))
                .findFirst()
                .orElseThrow(() -> UnknownName.of(
                        "dimension", id, dimensions.stream().map(Dimension::id).toList()));
    }

    /// The codes of a dimension of assets or clients.
    Coded coded(String id) {
        Coded found = coded.get(id);
        if (found == null) {
            dimension(id);
            throw new UnknownName("The dimension " + id + " is one of time; it cannot be used here.");
        }
        return found;
    }

    /// Requests folded together, by the viewer key.
    synchronized Stretches stretches(ViewerKey key) {
        if (key == ViewerKey.DEVICE) {
            return byDevice;
        }
        if (byHousehold == null) {
            byHousehold = byDevice.by(householdOf);
        }
        return byHousehold;
    }

    /// The household of each client; households are ranked as their clients are.
    int[] householdOf() {
        return householdOf;
    }

    int assets() {
        return assets;
    }

    int clients() {
        return householdOf.length;
    }

    /// Time of the first usable request; of the largest value where there is none.
    long first() {
        return first;
    }

    /// Time of the last usable request; of the least value where there is none.
    long last() {
        return last;
    }

    /// Where the requests can be looked up line by line.
    Lines lines() {
        return lines;
    }
}
