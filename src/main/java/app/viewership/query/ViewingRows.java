package app.viewership.query;

import app.viewership.query.Dimension.Carrier;
import app.viewership.viewing.Viewings;
import java.util.ArrayList;
import java.util.List;

/// Viewings by number, told in full.
final class ViewingRows {
    private final Dataset dataset;
    private final Viewings viewings;
    private final ViewerKey key;
    private final List<Coded> slices;
    private final Coded titles;
    private final Coded programs;

    ViewingRows(Asked asked) {
        this.dataset = asked.dataset();
        this.viewings = asked.viewings();
        this.key = asked.question().rule().viewer();
        this.slices = dataset.dimensions().stream()
                .filter(dimension -> dimension.of() != Carrier.TIME)
                .map(dimension -> dataset.coded(dimension.id()))
                .toList();
        this.titles = Words.said(dataset, dataset.landmarks().asset());
        this.programs = dataset.coded(dataset.landmarks().program());
    }

    /// @param seconds watch time of the part that counts
    ViewingRow row(int i, long seconds) {
        int client = viewings.client()[i];
        int asset = viewings.asset()[i];
        List<String> values = new ArrayList<>(slices.size());
        for (Coded slice : slices) {
            values.add(slice.value(slice.dimension().of() == Carrier.ASSET ? asset : client));
        }
        return new ViewingRow(
                i,
                viewer(i),
                dataset.viewer(client, ViewerKey.HOUSEHOLD),
                viewings.session()[i] + 1,
                titles.value(asset),
                programs.value(asset),
                values,
                viewings.start()[i],
                viewings.end(i),
                seconds,
                viewings.requests()[i]);
    }

    /// Who watched, in words.
    String viewer(int i) {
        return dataset.viewer(viewings.client()[i], key);
    }
}
