package app.viewership.viewing;

import java.util.Comparator;
import java.util.List;

/// Requests as the builder takes them.
final class Runs {
    private Runs() {}

    /// The stretches of requests that come in several runs.
    static Stretches stretches(List<List<Request>> runs) {
        StretchBuilder builder = new StretchBuilder();
        for (List<Request> run : runs) {
            builder.beginRun();
            for (Request request : sorted(run)) {
                builder.add(request.client(), request.asset(), request.time());
            }
        }
        return builder.build();
    }

    static List<Request> sorted(List<Request> run) {
        return run.stream()
                .sorted(Comparator.comparingInt(Request::client).thenComparingLong(Request::time))
                .toList();
    }
}
