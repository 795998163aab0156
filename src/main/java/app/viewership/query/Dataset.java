package app.viewership.query;

import app.viewership.source.Event;
import app.viewership.source.Kind;
import app.viewership.store.Library;
import app.viewership.viewing.Stretches;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A whole log in columns, immutable: who, what and when, with dictionaries of the dimensions.
///
/// Codes of assets are ranked by asset id, codes of clients by client IP, device and user agent, as text; so no figure
/// and no order depends on which file was imported first.
public final class Dataset {
    private final Kind kind;
    private final Slices slices;
    private final ToldViewings.Sorted viewings;
    private final Who who;
    private final int[] runtimes;
    private final Extent extent;
    private final Lines lines;
    private @Nullable Stretches byHousehold;

    /// What viewings can be sliced by.
    record Slices(
            List<Dimension> dimensions,
            List<Dimension> drillPath,
            Map<String, Coded> coded,
            List<app.viewership.source.Moment> moments) {}

    /// Who the clients are.
    ///
    /// @param viewerOf viewer of each client; ranked as their clients are
    /// @param householdOf household of each client, likewise
    record Who(int[] viewerOf, int[] householdOf, Carriers clients) {}

    /// @param runtimes seconds by asset; 0 where nobody says
    Dataset(Kind kind, Slices slices, ToldViewings.Sorted viewings, Who who, int[] runtimes, Lines lines) {
        this.kind = kind;
        this.slices = slices;
        this.viewings = viewings;
        this.who = who;
        this.runtimes = runtimes;
        this.lines = lines;
        this.extent = Extent.of(viewings.stretches(), kind.time());
    }

    /// Reads all requests of a library, on all cores. Memory follows the requests folded together and the largest
    /// segments, not the rows.
    ///
    /// @throws app.viewership.store.LibraryException where the library cannot be read
    ///
    /// @param kind which of its datasets
    public static Dataset load(Library library, Kind kind) {
        return LibraryReader.read(library, kind);
    }

    /// The kind of source it came from.
    public Kind kind() {
        return kind;
    }

    /// How the kind describes a dimension; empty for those of time.
    Optional<app.viewership.source.Dimension> described(String id) {
        return kind.dimensions().stream()
                .filter(dimension -> dimension.id().equals(id))
                .findFirst();
    }

    /// What viewings can be sliced by, in the order of facets.
    public List<Dimension> dimensions() {
        return slices.dimensions();
    }

    /// The dimensions that a drill goes down, from the top: `program › season › asset_id`.
    public List<Dimension> drillPath() {
        return slices.drillPath();
    }

    /// The dimensions that lead through it.
    public Landmarks landmarks() {
        return new Landmarks(
                drillPath().getFirst().id(),
                drillPath().getLast().id(),
                kind.client().hasHouseholds() ? kind.client().texts().getFirst() : null,
                Screens.audience(this));
    }

    /// Moments that are known of values, for a mark over time.
    List<app.viewership.source.Moment> moments() {
        return slices.moments();
    }

    /// Whether there is no usable request.
    public boolean isEmpty() {
        return viewings.stretches().size() == 0;
    }

    /// The dimension with this id.
    ///
    /// @throws UnknownName names the dimensions there are
    public Dimension dimension(String id) {
        return slices.dimensions().stream()
                .filter(dimension -> dimension.id().equals(id))
                .findFirst()
                .orElseThrow(() -> UnknownName.of(
                        "dimension",
                        id,
                        slices.dimensions().stream().map(Dimension::id).toList()));
    }

    /// The codes of a dimension of assets or clients.
    Coded coded(String id) {
        Coded found = slices.coded().get(id);
        if (found == null) {
            dimension(id);
            throw new UnknownName("The dimension " + id + " is one of time; it cannot be used here.");
        }
        return found;
    }

    /// Events folded together, or the viewings that they are, by the viewer key.
    synchronized Stretches stretches(ViewerKey key) {
        if (key == ViewerKey.DEVICE || !kind.client().hasHouseholds()) {
            return viewings.stretches();
        }
        if (byHousehold == null) {
            byHousehold = viewings.stretches().by(who.householdOf());
        }
        return byHousehold;
    }

    /// The household of each client; households are ranked as their clients are.
    int[] householdOf() {
        return who.householdOf();
    }

    /// The viewer of each client, where households are not one.
    int[] viewerOf() {
        return who.viewerOf();
    }

    /// Who a client is, in words; empty where viewers are not to be told apart.
    String viewer(int client, ViewerKey key) {
        if (!kind.client().named()) {
            return "";
        }
        int prefix = key == ViewerKey.HOUSEHOLD
                ? kind.client().household()
                : kind.client().viewer();
        return String.join(" · ", who.clients().texts(client).subList(0, prefix));
    }

    /// What became of viewing `i`, where each event is a viewing.
    int status(int i) {
        return viewings.status()[i];
    }

    /// How large viewing `i` was, where the kind has amounts.
    long amount(int i) {
        return viewings.amount()[i];
    }

    /// Whether any viewing has a size.
    boolean hasAmounts() {
        for (int i = 0; i < viewings.amount().length; i++) {
            if (viewings.amount()[i] != Event.NO_AMOUNT) {
                return true;
            }
        }
        return false;
    }

    /// How long an asset is, in seconds; 0 where nobody says.
    int runtime(int asset) {
        return runtimes[asset];
    }

    /// Whether somebody says how long an asset is.
    public boolean hasRuntimes() {
        return Arrays.stream(runtimes).anyMatch(seconds -> seconds > 0);
    }

    int assets() {
        return runtimes.length;
    }

    int clients() {
        return who.clients().size();
    }

    /// The zone of the times in its log: the one that they tell, else the one that they were read in; of the events
    /// that came in last. Times are shown and days are cut in it where nobody asks for another.
    public ZoneId zone() {
        return lines.zone();
    }

    /// When its viewings are.
    Extent extent() {
        return extent;
    }

    /// Where the requests can be looked up line by line.
    Lines lines() {
        return lines;
    }
}
