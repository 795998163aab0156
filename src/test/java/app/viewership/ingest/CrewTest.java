package app.viewership.ingest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CrewTest {

    @Test
    void whatABlockFailsWithReachesWhoeverWaitsForIt() {
        OutOfMemoryError full = new OutOfMemoryError("Java heap space");
        IllegalStateException wrong = new IllegalStateException("wrong");
        try (Crew crew = new Crew(1 << 10, new CancelSignal())) {
            crew.begin(null, () -> {
                throw full;
            });
            assertThatThrownBy(crew::result).isSameAs(full);
            crew.clear();

            crew.begin(null, () -> {
                throw wrong;
            });
            assertThatThrownBy(crew::result).isSameAs(wrong);
        }
    }
}
