package app.viewership.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.viewing.PlainCut.PlainViewing;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rule on logs that fit on a hand; viewing gap 600 s, session gap 1800 s.
class CutterTest {
    private static final int ANN = 0;
    private static final int BOB = 1;
    private static final int FILM = 7;
    private static final int SHOW = 3;

    @Test
    void aLogWithoutRequestsHasNoViewing() {
        assertThat(cut()).isEmpty();
    }

    @Test
    void oneRequestIsAViewingOfZeroSeconds() {
        assertThat(cut(at(ANN, FILM, 100))).containsExactly(viewing(ANN, FILM, 0, 100, 100, 1));
    }

    @Test
    void aPauseOfExactlyTheViewingGapDoesNotSplit() {
        assertThat(cut(at(ANN, FILM, 0), at(ANN, FILM, 600))).containsExactly(viewing(ANN, FILM, 0, 0, 600, 2));
    }

    @Test
    void aPauseOneSecondLongerThanTheViewingGapSplitsTheViewingAndNotTheSession() {
        assertThat(cut(at(ANN, FILM, 0), at(ANN, FILM, 601)))
                .containsExactly(viewing(ANN, FILM, 0, 0, 0, 1), viewing(ANN, FILM, 0, 601, 601, 1));
    }

    @Test
    void aPauseOfExactlyTheSessionGapDoesNotSplitTheSession() {
        assertThat(cut(at(ANN, FILM, 0), at(ANN, SHOW, 1800)))
                .containsExactly(viewing(ANN, FILM, 0, 0, 0, 1), viewing(ANN, SHOW, 0, 1800, 1800, 1));
    }

    @Test
    void aPauseOneSecondLongerThanTheSessionGapSplitsTheSession() {
        assertThat(cut(at(ANN, FILM, 0), at(ANN, SHOW, 1801)))
                .containsExactly(viewing(ANN, FILM, 0, 0, 0, 1), viewing(ANN, SHOW, 1, 1801, 1801, 1));
    }

    @Test
    void requestsForAnotherAssetKeepASessionAndNotAViewingAlive() {
        assertThat(cut(at(ANN, FILM, 0), at(ANN, SHOW, 1000), at(ANN, FILM, 2000)))
                .containsExactly(
                        viewing(ANN, FILM, 0, 0, 0, 1),
                        viewing(ANN, SHOW, 0, 1000, 1000, 1),
                        viewing(ANN, FILM, 0, 2000, 2000, 1));
    }

    @Test
    void viewingsOfTwoAssetsMayOverlap() {
        assertThat(cut(at(ANN, FILM, 0), at(ANN, SHOW, 300), at(ANN, FILM, 600), at(ANN, SHOW, 900)))
                .containsExactly(viewing(ANN, FILM, 0, 0, 600, 2), viewing(ANN, SHOW, 0, 300, 900, 2));
    }

    @Test
    void equalRequestsAreAllKept() {
        assertThat(cut(at(ANN, FILM, 5), at(ANN, FILM, 5), at(ANN, FILM, 5)))
                .containsExactly(viewing(ANN, FILM, 0, 5, 5, 3));
    }

    @Test
    void theLastSessionOfALogIsThere() {
        assertThat(cut(at(ANN, FILM, 0), at(BOB, SHOW, 9000), at(BOB, SHOW, 9001)))
                .containsExactly(viewing(ANN, FILM, 0, 0, 0, 1), viewing(BOB, SHOW, 1, 9000, 9001, 2));
    }

    @Test
    void viewersDoNotShareASession() {
        assertThat(cut(at(ANN, FILM, 10), at(BOB, FILM, 11)))
                .containsExactly(viewing(ANN, FILM, 0, 10, 10, 1), viewing(BOB, FILM, 1, 11, 11, 1));
    }

    @Test
    void inAHouseholdAViewingOnTwoDevicesIsOneAndCountsUnderTheFirst() {
        Stretches stretches =
                Runs.stretches(List.of(List.of(at(ANN, FILM, 100), at(BOB, FILM, 50), at(BOB, FILM, 400))));

        Viewings household = Cutter.cut(stretches.by(new int[] {0, 0}), Gaps.DEFAULT);

        assertThat(PlainCut.of(household)).containsExactly(new PlainViewing(0, BOB, FILM, 0, 50, 400, 3));
    }

    @Test
    void viewingsThatStartTogetherStandByAsset() {
        assertThat(cut(at(ANN, FILM, 5), at(ANN, SHOW, 5)))
                .containsExactly(viewing(ANN, SHOW, 0, 5, 5, 1), viewing(ANN, FILM, 0, 5, 5, 1));
    }

    private static List<PlainViewing> cut(Request... requests) {
        return PlainCut.of(Cutter.cut(Runs.stretches(List.of(Arrays.asList(requests))), Gaps.DEFAULT));
    }

    private static Request at(int client, int asset, long time) {
        return new Request(client, asset, time);
    }

    private static PlainViewing viewing(int viewer, int asset, int session, long start, long end, int requests) {
        return new PlainViewing(viewer, viewer, asset, session, start, end, requests);
    }
}
