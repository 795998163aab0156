package app.viewership.source;

import java.util.List;
import java.util.Locale;

/// A kind of log, described as data: which columns it has, what its viewings can be sliced by, and how one drills down.
///
/// Whatever differs between kinds is told here; behind it every kind is viewings with dimensions.
///
/// @param id short and stable, `requests`; written into saved views
/// @param name what people call it, `Request log`
/// @param roles what its columns mean, in the usual order
/// @param dimensions what its viewings can be filtered and grouped by, in the order of the facets
/// @param drillPath ids of dimensions from the top down
public record Kind(String id, String name, List<Role> roles, List<Dimension> dimensions, List<String> drillPath) {

    public Kind {
        roles = List.copyOf(roles);
        dimensions = List.copyOf(dimensions);
        drillPath = List.copyOf(drillPath);
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
