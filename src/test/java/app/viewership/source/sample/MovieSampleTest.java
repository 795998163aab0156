package app.viewership.source.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.sample.SampleSource.Size;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MovieSampleTest {
    private static final SampleSource SAMPLE = SampleSource.of("movie-streams").orElseThrow();
    private static final MadeFiles MADE = MadeFiles.of(SAMPLE, new Size(2_000, 31, 1));

    private static JsonNode dump(String path) throws IOException {
        return new ObjectMapper().readTree(MADE.text(path));
    }

    @Test
    void isTheSameOnEveryMachineForEver() {
        assertThat(MADE.sha256()).isEqualTo("27bfba23fda2cd2ede06d55b159e0cdb2d1e941f36c650d4bf80eafc61b1fc8b");
    }

    @Test
    void streamsStandByTimeAndAreOfMoviesAndUsersThatAreThere() {
        Set<String> movies = new HashSet<>();
        MADE.text("movies.csv").lines().forEach(line -> movies.add(line.split(",", -1)[0]));
        Set<String> users = new HashSet<>();
        MADE.text("users.csv").lines().forEach(line -> users.add(line.split(",", -1)[2]));

        assertThat(MADE.rows("streams.csv"))
                .hasSize(2_000)
                .isSortedAccordingTo((one, other) -> one.split(",", -1)[3].compareTo(other.split(",", -1)[3]))
                .allSatisfy(row -> {
                    String[] cells = row.split(",", -1);
                    assertThat(movies).contains(cells[0]);
                    assertThat(users).contains(cells[1]);
                    assertThat(cells[4]).isGreaterThanOrEqualTo(cells[3]).endsWith("+0100");
                });
    }

    @Test
    void fromOneNightToTheNextTheVendorEditsAddsAndTakesAway() throws IOException {
        assertThat(dump("2021-12-31/authors.json"))
                .hasSameSizeAs(dump("2021-12-30/authors.json"))
                .isNotEqualTo(dump("2021-12-30/authors.json"));
        assertThat(dump("2021-12-31/books.json").size())
                .isEqualTo(dump("2021-12-30/books.json").size() - 1);
        assertThat(dump("2021-12-31/reviews.json").size())
                .isEqualTo(dump("2021-12-30/reviews.json").size() + 1);
    }
}
