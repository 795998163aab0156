package app.viewership.ui.intake;

import java.nio.file.Path;
import java.util.List;

/// What the empty window can have done.
record EmptyActions(Intake intake, Libraries libraries) implements EmptyPane.Actions {
    @Override
    public void open() {
        intake.open();
    }

    @Override
    public void openFolder() {
        intake.openFolder();
    }

    @Override
    public void listen() {
        intake.listen();
    }

    @Override
    public void openSample(String kind) {
        intake.openSample(kind);
    }

    @Override
    public void fetch() {
        intake.fetch();
    }

    @Override
    public void openLog(Path log) {
        intake.offer(List.of(log));
    }

    @Override
    public void openLibrary(Path library) {
        libraries.open(library);
    }
}
