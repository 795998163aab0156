package app.viewership.chart;

import app.viewership.query.Lanes;
import java.util.ArrayList;
import java.util.List;

/// One lane with its intervals dealt to tracks, so that none covers another.
///
/// @param lane the device
/// @param track a track for each interval of the lane, from 0
/// @param tracks how many there are; at least 1
record LaneTracks(Lanes.Lane lane, List<Integer> track, int tracks) {

    /// Deals each interval to the first track that is free when it starts.
    static LaneTracks of(Lanes.Lane lane) {
        List<Long> busy = new ArrayList<>();
        List<Integer> track = new ArrayList<>();
        for (Lanes.Interval interval : lane.intervals()) {
            int free = 0;
            while (free < busy.size() && busy.get(free) > interval.from()) {
                free++;
            }
            if (free == busy.size()) {
                busy.add(interval.to());
            } else {
                busy.set(free, interval.to());
            }
            track.add(free);
        }
        return new LaneTracks(lane, track, Math.max(1, busy.size()));
    }
}
