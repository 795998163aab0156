package app.viewership.query;

import app.viewership.source.Kind;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What must hold of viewings whose lengths a log reports as of those that it shows from start to end: reported ones
/// count whole where they stand, observed ones are clipped.
abstract class ReportedAndObserved {

    @Provide
    Arbitrary<List<Play>> plays() {
        return Plays.plays();
    }

    @Property(tries = 250)
    void theAnswerOnReportedViewingsIsTheTwins(@ForAll("plays") List<Play> plays, @ForAll Random random) {
        answersTheTwins(plays, reported(random), random);
    }

    @Property(tries = 80)
    void theAnswerOnObservedViewingsIsTheTwins(@ForAll("plays") List<Play> plays, @ForAll Random random) {
        answersTheTwins(plays, Kind.Time.BEGAN, random);
    }

    /// Either of the times at which a reported viewing may stand.
    static Kind.Time reported(Random random) {
        return random.nextBoolean() ? Kind.Time.STANDS : Kind.Time.ENDED;
    }

    /// Asserts that a question drawn from `random` is answered as the twin does.
    ///
    /// @param time what the time of each play means
    abstract void answersTheTwins(List<Play> plays, Kind.Time time, Random random);
}
