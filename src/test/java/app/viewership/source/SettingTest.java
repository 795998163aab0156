package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/// Which settings shape figures of which kind.
class SettingTest {

    @Test
    void aRequestLogIsShapedByWhatCutsItAndByHouseholds() {
        assertThat(settings("requests"))
                .isEqualTo(EnumSet.of(
                        Setting.VIEWER,
                        Setting.VIEWING_GAP,
                        Setting.SESSION_GAP,
                        Setting.RUNTIME,
                        Setting.HAND_OVER,
                        Setting.REACH,
                        Setting.COMPLETION));
    }

    @Test
    void playsThatAreViewingsThemselvesAreCutByNoViewingGapAndHaveNoHouseholds() {
        assertThat(settings("play-events"))
                .contains(Setting.SESSION_GAP, Setting.MANY_HOURS, Setting.BINGE)
                .doesNotContain(Setting.VIEWER, Setting.VIEWING_GAP, Setting.HAND_OVER, Setting.LONG);
    }

    @Test
    void onlyWhereLengthsAreLookedAtALimitOfLengthsShapesThem() {
        assertThat(Kinds.SOURCES.stream()
                        .filter(kind -> kind.settings().contains(Setting.LONG))
                        .map(Kind::id))
                .containsExactly("app-activity");
    }

    private static Iterable<Setting> settings(String kind) {
        return Kinds.of(kind).orElseThrow().settings();
    }
}
