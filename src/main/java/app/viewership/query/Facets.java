package app.viewership.query;

import java.util.List;

/// The values that the filters can keep or drop, each dimension counted under drill, period and all filters but its
/// own.
///
/// @param facets in the order of the dimensions
public record Facets(List<Facet> facets) {

    /// The facet of one dimension.
    ///
    /// @throws UnknownName names the facets there are
    public Facet of(String dimension) {
        return facets.stream()
                .filter(facet -> facet.dimension().id().equals(dimension))
                .findFirst()
                .orElseThrow(() -> UnknownName.of(
                        "facet",
                        dimension,
                        facets.stream().map(facet -> facet.dimension().id()).toList()));
    }
}
