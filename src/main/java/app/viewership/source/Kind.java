package app.viewership.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;

/// A kind of source, described as data: in what files it comes, what can be read off them, what its viewings can be
/// sliced by, and how one drills down.
///
/// Whatever differs between kinds is told here; behind it every kind is viewings with dimensions.
///
/// @param id short and stable, `requests`; written into saved views
/// @param name what people call it, `Request log`
/// @param parts the sorts of files it comes in; the first holds its events
/// @param asset ids of the roles whose texts make up an asset
/// @param titled whether another role, `title`, names assets: of the titles seen with an asset the first as text
/// @param client who watches
/// @param time what the times of its events mean
/// @param usable which statuses of events build viewings
/// @param completed which statuses say that a viewing was watched to its end; empty where the log does not say
/// @param amount what the amounts of its events are; empty where they have none
/// @param dimensions what its viewings can be filtered and grouped by, in the order of the facets
/// @param drillPath ids of dimensions of assets from the top down
/// @param series the dimension and the value of it that tell a series from what is watched alone; empty where there are
///     no series
/// @param empty what a text of a client or asset is called that the log leaves empty
/// @param questions what is asked beside tables and charts
/// @param attributes tells what is said of assets and clients, from what is known of them all
public record Kind(
        String id,
        String name,
        List<Part> parts,
        List<String> asset,
        boolean titled,
        Client client,
        Time time,
        IntPredicate usable,
        Optional<Completed> completed,
        Optional<Amount> amount,
        List<Dimension> dimensions,
        List<String> drillPath,
        Optional<Series> series,
        String empty,
        Questions questions,
        Function<Known, Attributes> attributes) {

    /// Who watches, and with what: texts in the order of what they single out.
    ///
    /// @param texts ids of the roles
    /// @param household how many of the first make up a household: what shares a network, or simply the user
    /// @param viewer how many of the first make up a viewer, as many as a household or more; the rest are
    /// circumstances.
    ///     None where each event stands alone, and nobody knows which are of one viewer
    /// @param named whether viewers may be seen; where they may not, no table and no export tells them apart
    public record Client(List<String> texts, int household, int viewer, boolean named) {

        public Client {
            texts = List.copyOf(texts);
        }

        /// Whether viewers are told apart, and so can be counted, and their sessions.
        public boolean hasViewers() {
            return viewer > 0;
        }

        /// Whether a household may have several viewers, so that one can choose.
        public boolean hasHouseholds() {
            return household < viewer;
        }
    }

    /// What the time of an event means, and so how viewings come of events.
    public enum Time {
        /// Something was fetched then: viewings are cut from neighbours by the viewing gap.
        FETCHED(false, false, false),
        /// A viewing began then and lasted its seconds, as the log saw it: a period counts its own part of it.
        BEGAN(true, false, false),
        /// A viewing stands there, with a length that was reported: it counts whole there.
        STANDS(true, true, false),
        /// A viewing ended then, with a length that was reported: it counts whole there.
        ENDED(true, true, true),
        /// Something was started or ended then: a viewing is a start with the end that follows, as [Streams] tells them
        /// apart, and a period counts its own part of it.
        PAIRED(true, false, false);

        private final boolean whole;
        private final boolean reported;
        private final boolean end;

        Time(boolean whole, boolean reported, boolean end) {
            this.whole = whole;
            this.reported = reported;
            this.end = end;
        }

        /// Whether events tell viewings themselves, one or two of them each; else these are cut by the viewing gap.
        public boolean isViewing() {
            return whole;
        }

        /// Whether a viewing comes of two events.
        public boolean isPaired() {
            return this == PAIRED;
        }

        /// Whether a viewing counts whole where its event stands.
        public boolean countsWhole() {
            return reported;
        }

        /// Whether the event is the end of its viewing.
        public boolean isEnd() {
            return end;
        }
    }

    /// Which statuses say what became of a viewing; any other says nothing.
    public record Completed(int completed, int broken) {}

    /// What amounts are.
    ///
    /// @param label of the measure, `Size`
    /// @param unit `GB`
    /// @param scale so many amounts are one unit
    public record Amount(String label, String unit, double scale) {}

    /// What is asked of a kind beside tables and charts.
    ///
    /// @param figures by name
    /// @param profile how the audience of a program is told apart; empty where it is not
    /// @param streams how events tell of starts and ends, which are counted themselves; empty where they do not
    /// @param lengths whether its lengths have outliers that are worth a look of their own
    public record Questions(
            List<NamedFigure> figures, Optional<Profile> profile, Optional<Streams> streams, boolean lengths) {

        /// Nothing more.
        public static final Questions NONE = new Questions(List.of(), Optional.empty());

        /// Nothing of starts and ends.
        public Questions(List<NamedFigure> figures, Optional<Profile> profile) {
            this(figures, profile, Optional.empty(), false);
        }

        /// Of starts and ends alone.
        public static Questions ofStreams(Streams streams) {
            return new Questions(List.of(), Optional.empty(), Optional.of(streams), false);
        }

        /// Of lengths alone: what is far out is shown, never dropped unasked.
        public static Questions ofLengths() {
            return new Questions(List.of(), Optional.empty(), Optional.empty(), true);
        }

        public Questions {
            figures = List.copyOf(figures);
        }
    }

    /// How the audience of a program is told apart.
    ///
    /// @param by dimension of clients, `country`
    /// @param language dimension of assets of which a viewer may watch more than one value
    public record Profile(String by, String language) {}

    /// What tells a series.
    ///
    /// @param dimension id of a dimension of assets
    /// @param value its value for episodes of series
    public record Series(String dimension, String value) {}

    /// All that is known of a dataset.
    ///
    /// @param assets texts of each asset: those of [Kind#asset], and behind them its title where there is one
    /// @param history records as they were over time
    public record Known(List<List<String>> assets, History history) {}

    public Kind {
        parts = List.copyOf(parts);
        asset = List.copyOf(asset);
        dimensions = List.copyOf(dimensions);
        drillPath = List.copyOf(drillPath);
    }

    /// Which settings shape its figures.
    public Set<Setting> settings() {
        Set<Setting> settings = EnumSet.noneOf(Setting.class);
        for (Setting setting : Setting.values()) {
            if (setting.shapes(this)) {
                settings.add(setting);
            }
        }
        return settings;
    }

    /// The files that hold its events.
    public Part events() {
        return parts.getFirst();
    }

    /// The part with this id.
    ///
    /// @throws IllegalArgumentException if there is none
    public Part part(String partId) {
        return parts.stream()
                .filter(part -> part.id().equals(partId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + partId + " in " + id));
    }

    /// The dimension with this id.
    ///
    /// @throws IllegalArgumentException naming the id and those there are
    public Dimension dimension(String dimensionId) {
        for (Dimension dimension : dimensions) {
            if (dimension.id().equals(dimensionId)) {
                return dimension;
            }
        }
        throw new IllegalArgumentException("There is no dimension \"" + dimensionId + "\" in a "
                + name.toLowerCase(Locale.ROOT) + "; there are "
                + String.join(", ", dimensions.stream().map(Dimension::id).toList()) + ".");
    }
}
