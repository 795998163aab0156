package app.viewership.query;

import app.viewership.viewing.Viewings;

/// Viewings by number, told in full.
final class ViewingRows {
    private final Viewings viewings;
    private final ViewerKey key;
    private final Coded ips;
    private final Coded devices;
    private final Coded agents;
    private final Coded ids;
    private final Coded titles;
    private final Coded programs;

    ViewingRows(Asked asked) {
        Dataset dataset = asked.dataset();
        this.viewings = asked.viewings();
        this.key = asked.question().rule().viewer();
        this.ips = dataset.coded("client_ip");
        this.devices = dataset.coded("device");
        this.agents = dataset.coded("user_agent");
        this.ids = dataset.coded("asset_id");
        this.titles = dataset.coded("title");
        this.programs = dataset.coded("program");
    }

    /// @param seconds watch time of the part that counts
    ViewingRow row(int i, long seconds) {
        int client = viewings.client()[i];
        int asset = viewings.asset()[i];
        return new ViewingRow(
                i,
                viewer(i),
                ips.value(client),
                devices.value(client),
                agents.value(client),
                viewings.session()[i] + 1,
                ids.value(asset),
                titles.value(asset),
                programs.value(asset),
                viewings.start()[i],
                viewings.end(i),
                seconds,
                viewings.requests()[i]);
    }

    /// Who watched, in words.
    String viewer(int i) {
        int client = viewings.client()[i];
        return key == ViewerKey.HOUSEHOLD
                ? ips.value(client)
                : String.join(" · ", ips.value(client), devices.value(client), agents.value(client));
    }
}
