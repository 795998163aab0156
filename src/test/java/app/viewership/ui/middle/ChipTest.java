package app.viewership.ui.middle;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Dimension;
import app.viewership.query.Filter;
import app.viewership.query.Period;
import app.viewership.query.Question;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChipTest {

    private static final List<Dimension> DIMENSIONS = List.of(
            new Dimension("device", "Device", Dimension.Carrier.CLIENT, true, false),
            new Dimension("client_ip", "Client IP", Dimension.Carrier.CLIENT, true, false));

    @Test
    void everyFilterIsAChipThatCanBeLifted() {
        Filter roku = Filter.keep("device", "Roku");
        Filter three = new Filter("client_ip", new TreeSet<>(List.of("1.1.1.1", "2.2.2.2", "3.3.3.3")), true);
        Period period = new Period(Instant.parse("2021-09-30T00:00:00Z"), Instant.parse("2021-09-30T06:00:00Z"));
        Question question = Question.of("requests", ZoneOffset.UTC)
                .withFilters(List.of(roku, three))
                .with(period);

        List<Chip> chips = Chip.of(question, DIMENSIONS);

        assertThat(chips.stream().map(Chip::text))
                .containsExactly("Device: Roku", "Client IP: not 3 values", "30 Sep 2021 00:00 – 06:00");
        assertThat(chips.get(1).whole()).isEqualTo("Client IP: not 1.1.1.1, 2.2.2.2, 3.3.3.3");
        assertThat(chips.stream().map(Chip::without))
                .containsExactly(question.without(roku), question.without(three), question.with((Period) null));
    }

    @Test
    void withoutFiltersThereAreNoChips() {
        assertThat(Chip.of(Question.of("requests", ZoneOffset.UTC), DIMENSIONS)).isEmpty();
    }
}
