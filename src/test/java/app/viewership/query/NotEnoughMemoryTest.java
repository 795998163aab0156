package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NotEnoughMemoryTest {

    private static final long MEMORY = 4L << 30;

    @Test
    void moreViewingsThanThereIsRoomForAreRefusedBeforeTheyAreRead() {
        assertThatThrownBy(() -> ToldViewings.requireRoom(100_000_000, false, MEMORY))
                .isInstanceOf(NotEnoughMemory.class)
                .hasMessage("To answer over 100,000,000 viewings takes 4,960 MB of memory or more, and the program may"
                        + " use 4,096 MB. A library of fewer files needs less.");
        assertThatThrownBy(() -> ToldViewings.requireRoom(70_000_000, true, MEMORY))
                .isInstanceOf(NotEnoughMemory.class);
    }

    @Test
    void whatMayFindRoomIsNotRefused() {
        assertThatCode(() -> ToldViewings.requireRoom(70_000_000, false, MEMORY))
                .doesNotThrowAnyException();
    }
}
