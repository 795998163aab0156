package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissingTest {

    @Test
    void aPartThatIsNotThereLeavesItsDimensionsUnknown() {
        assertThat(Missing.of(AppActivity.KIND, List.of("events", "activities")))
                .containsExactly("No users yet: country and subscription are unknown.");
    }

    @Test
    void withoutEventsThereIsNothingToCount() {
        assertThat(Missing.of(AppActivity.KIND, List.of("users")))
                .containsExactly(
                        "No events yet: there is nothing to count.",
                        "No activities yet: type and subtype are unknown.");
    }

    @Test
    void nothingIsMissingWhereEveryPartCameIn() {
        assertThat(Missing.of(AppActivity.KIND, List.of("users", "activities", "events")))
                .isEmpty();
        assertThat(Missing.of(RequestLog.KIND, List.of("requests"))).isEmpty();
    }

    @Test
    void whatAPartTellsAreDimensionsOfItsKind() {
        for (Kind kind : Kinds.ALL) {
            for (Part part : kind.parts()) {
                assertThat(kind.dimensions().stream().map(Dimension::id))
                        .as(kind.id() + " " + part.id())
                        .containsAll(part.tells());
            }
        }
    }
}
