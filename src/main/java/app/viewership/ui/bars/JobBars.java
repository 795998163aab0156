package app.viewership.ui.bars;

import app.viewership.ui.Job;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// What runs in the background, each with how far it is.
final class JobBars extends HBox {

    JobBars(ObservableList<Job> jobs) {
        super(8);
        setId("jobs");
        getStyleClass().add("jobs");
        jobs.addListener((ListChangeListener<Job>) c -> show(jobs));
        show(jobs);
    }

    private void show(ObservableList<Job> jobs) {
        getChildren().clear();
        for (Job job : jobs) {
            ProgressBar bar = new ProgressBar();
            bar.progressProperty().bind(job.progress());
            bar.setPrefWidth(72);
            bar.accessibleTextProperty().bind(job.text());
            Label text = new Label();
            text.textProperty().bind(job.text());
            text.getStyleClass().add("secondary");
            getChildren().addAll(text, bar);
        }
    }
}
