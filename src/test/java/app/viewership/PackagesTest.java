package app.viewership;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.Arrows.Arrow;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The map of the house. Data flows from top to bottom; a package may use only what stands above it, and no two
/// packages, nor packages inside them, may need each other.
class PackagesTest {
    private static final String ROOT = "app.viewership.";

    private static final List<String> MAP = List.of(
            "source", //   what a log looks like on disk
            "store", //    the library: one database file
            "viewing", //  the rule: requests to viewings to sessions
            "ingest", //   from a source into the store
            "service", //  in from a service: downloads, live streams
            "query", //    a question and its answer
            "chart", //    an answer as a picture
            "export", //   an answer as CSV, a picture as PNG
            "serve", //    the answers over HTTP
            "cli", //      the answers without a window
            "ui", //       the window
            "app"); //     the only place that knows everybody

    private static final List<String> WITH_WINDOW = List.of("ui", "app");

    private static final List<String> WINDOW_TOOLKIT = List.of("javafx.", "org.controlsfx.", "org.jfree.chart.fx.");

    /// What the rule must not know, so that it can run over logs that no desktop holds.
    private static final List<String> OUTSIDE_THE_RULE =
            List.of("java.io.", "java.nio.file.", "java.net.", "java.sql.", "org.h2.", "org.apache.", "java.awt.");

    private static final Arrows HOUSE = Arrows.under(Path.of("target", "classes"));

    @TempDir
    Path folder;

    @Test
    void everyPackageIsOnTheMap() {
        assertThat(HOUSE.packages()).isNotEmpty().allMatch(name -> MAP.contains(room(name + ".X")));
    }

    @Test
    void everyPackageUsesOnlyThoseAboveIt() {
        assertThat(HOUSE.that(PackagesTest::pointsUpstream)).isEmpty();
    }

    @Test
    void noPackagesNeedEachOther() {
        assertThat(HOUSE.inCycles()).isEmpty();
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        assertThat(HOUSE.that(PackagesTest::knowsJavaFxWithoutAWindow)).isEmpty();
    }

    @Test
    void theRuleKnowsNoFileNoDatabaseAndNoWindow() {
        assertThat(HOUSE.that(PackagesTest::leavesTheRule)).isEmpty();
    }

    @Test
    void anArrowAgainstTheFlowIsFound() {
        Arrows madeUp = compiled(
                "package app.viewership.query; public class Question {}",
                "package app.viewership.store; class Shelf { app.viewership.query.Question question; }");

        assertThat(madeUp.that(PackagesTest::pointsUpstream))
                .containsExactly(new Arrow("app.viewership.store.Shelf", "app.viewership.query.Question"));
    }

    @Test
    void aCycleOfThreePackagesInsideOneIsFound() {
        Arrows madeUp = compiled(
                "package app.viewership.ui.a; public class A { void go() { new app.viewership.ui.b.B(); } }",
                "package app.viewership.ui.b; public class B { java.util.List<app.viewership.ui.c.C> all; }",
                "package app.viewership.ui.c; public class C extends app.viewership.ui.a.A {}",
                "package app.viewership.ui.d; class D { app.viewership.ui.a.A a; }");

        assertThat(madeUp.inCycles())
                .containsExactly(
                        new Arrow("app.viewership.ui.a.A", "app.viewership.ui.b.B"),
                        new Arrow("app.viewership.ui.b.B", "app.viewership.ui.c.C"),
                        new Arrow("app.viewership.ui.c.C", "app.viewership.ui.a.A"));
        assertThat(madeUp.that(PackagesTest::pointsUpstream)).isEmpty();
    }

    @Test
    void javaFxInAChartIsFound() {
        Arrows madeUp = compiled(
                "package app.viewership.chart; class Bar { Object colour() { return javafx.scene.paint.Color.RED; } }",
                "package app.viewership.ui; class Pane { javafx.scene.paint.Color colour; }");

        assertThat(madeUp.that(PackagesTest::knowsJavaFxWithoutAWindow))
                .containsExactly(new Arrow("app.viewership.chart.Bar", "javafx.scene.paint.Color"));
    }

    @Test
    void aFileInTheRuleIsFound() {
        Arrows madeUp = compiled("package app.viewership.viewing; class Cut { void on(java.nio.file.Path file) {} }");

        assertThat(madeUp.that(PackagesTest::leavesTheRule))
                .containsExactly(new Arrow("app.viewership.viewing.Cut", "java.nio.file.Path"));
    }

    private static boolean pointsUpstream(Arrow arrow) {
        return arrow.to().startsWith(ROOT) && MAP.indexOf(room(arrow.to())) > MAP.indexOf(room(arrow.from()));
    }

    private static boolean knowsJavaFxWithoutAWindow(Arrow arrow) {
        return WINDOW_TOOLKIT.stream().anyMatch(arrow.to()::startsWith) && !WITH_WINDOW.contains(room(arrow.from()));
    }

    private static boolean leavesTheRule(Arrow arrow) {
        return room(arrow.from()).equals("viewing") && OUTSIDE_THE_RULE.stream().anyMatch(arrow.to()::startsWith);
    }

    private static String room(String type) {
        return type.substring(ROOT.length()).split("\\.", 2)[0];
    }

    private Arrows compiled(String... sources) {
        List<JavaFileObject> files =
                Arrays.stream(sources).<JavaFileObject>map(Source::new).toList();
        boolean done = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-d", folder.toString(), "-proc:none"), null, files)
                .call();
        assertThat(done).isTrue();
        return Arrows.under(folder);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + text.replaceAll("(?s).*?class (\\w+).*", "$1") + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
