package app.viewership.ui.intake;

import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import app.viewership.source.sample.SampleSource;
import app.viewership.ui.Hint;
import app.viewership.ui.Words;
import app.viewership.ui.library.Remembered;
import app.viewership.ui.page.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The window before there is a log: what to do, and what was done before.
final class EmptyPane {
    private static final int RECENT = 5;

    /// What can be done from here.
    interface Actions {
        void open();

        void openFolder();

        void openSample(String kind);

        void fetch();

        void listen();

        void openLog(Path log);

        void openLibrary(Path library);
    }

    private final Words words = Words.of(EmptyPane.class);
    private final Actions actions;

    private EmptyPane(Actions actions) {
        this.actions = actions;
    }

    /// @param library that is open, and empty
    static Node of(Remembered remembered, Path library, Actions actions) {
        return new EmptyPane(actions).build(remembered, library);
    }

    private Node build(Remembered remembered, Path library) {
        VBox target = new VBox(
                16,
                new FontIcon(Feather.DOWNLOAD),
                Page.line(words.say("empty.heading"), "figure"),
                kinds(),
                Page.text(words.say("empty.formats"), "secondary"),
                buttons(),
                samples());
        target.setId("empty-target");
        target.setAlignment(Pos.CENTER);
        target.getStyleClass().add("drop-target");
        List<Path> others =
                remembered.libraries().stream().filter(p -> !p.equals(library)).toList();
        HBox recent = new HBox(
                16,
                recent("recent-logs", "empty.logs", remembered.logs(), actions::openLog),
                recent("recent-libraries", "empty.libraries", others, actions::openLibrary));
        recent.getChildren().removeIf(column -> ((VBox) column).getChildren().size() == 1);
        Label where = Page.line(words.say("empty.library", library), "secondary");
        where.setId("empty-library");
        VBox foot = new VBox(where);
        foot.setAlignment(Pos.CENTER);
        return recent.getChildren().isEmpty()
                ? new Page("empty", target, foot)
                : new Page("empty", target, recent, foot);
    }

    /// What can come in, by name.
    private static Label kinds() {
        Label kinds = Page.text(Kinds.SOURCES.stream().map(Kind::name).collect(Collectors.joining(" · ")), "medium");
        kinds.setId("empty-kinds");
        kinds.setTextAlignment(TextAlignment.CENTER);
        return kinds;
    }

    private FlowPane buttons() {
        Button open = Page.button("empty-open", words.say("empty.open"), actions::open);
        Button folder = Page.button("empty-folder", words.say("empty.folder"), actions::openFolder);
        Button sample =
                Page.button("empty-sample", words.say("empty.sample"), () -> actions.openSample(Sample.usualKind()));
        sample.getStyleClass().add("accent");
        Button live = Page.button("empty-live", words.say("empty.live"), actions::listen);
        Button fetch = Page.button("empty-fetch", words.say("empty.fetch"), actions::fetch);
        FlowPane row = new FlowPane(8, 8, sample, open, folder, fetch, live);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    /// One for each kind of source that a sample can be made of, beside the usual one.
    private FlowPane samples() {
        FlowPane row = new FlowPane(12, 4, Page.line(words.say("empty.samples"), "secondary"));
        row.setId("empty-samples");
        row.setAlignment(Pos.CENTER);
        for (SampleSource source : SampleSource.ALL.subList(1, SampleSource.ALL.size())) {
            Hyperlink link = new Hyperlink(KindNames.of(source.kind(), null));
            link.setId("empty-sample-" + source.kind());
            link.setAccessibleText(words.say("command.sample.kind", link.getText()));
            link.setOnAction(e -> actions.openSample(source.kind()));
            row.getChildren().add(link);
        }
        return row;
    }

    private VBox recent(String id, String key, List<Path> paths, Consumer<Path> open) {
        VBox column = Page.card(id, 16, Page.line(words.say(key), "title"));
        column.setSpacing(4);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(Page.WIDTH / 2);
        paths.stream().limit(RECENT).forEach(path -> column.getChildren().add(link(path, open)));
        return column;
    }

    private static Node link(Path path, Consumer<Path> open) {
        Hyperlink link = new Hyperlink(String.valueOf(path.getFileName()));
        link.setAccessibleText(path.toString());
        Hint.say(link, path.toString());
        link.setOnAction(e -> open.accept(path));
        link.setMinWidth(HBox.USE_PREF_SIZE);
        Label folder = Page.line(String.valueOf(path.getParent()), "secondary");
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        return Page.row(8, link, folder);
    }
}
