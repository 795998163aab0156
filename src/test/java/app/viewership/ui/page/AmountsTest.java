package app.viewership.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "0,0 bytes",
        "1,1 byte",
        "999,999 bytes",
        "1000,1.0 kB",
        "43960,44 kB",
        "443000000,443 MB",
        "999600,1.0 MB",
        "1234000000,1.2 GB",
        "5000000000000,5.0 TB"
    })
    void aSizeHasThreeDigitsAtMost(long bytes, String text) {
        assertThat(Amounts.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"93,93", "840123,840 k", "2100000,2.1 M", "9960,10 k"})
    void aPaceHasThreeDigitsAtMost(long rows, String text) {
        assertThat(Amounts.pace(rows)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,1 s left", "1,1 s left", "99,99 s left", "100,2 min left", "3600,60 min left", "7500,2 h 5 min left"
    })
    void timeLeftIsToldToTheGrainThatMatters(long seconds, String text) {
        assertThat(Amounts.left(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0 %", "0.649,64 %", "0.9999,99 %", "1,100 %"})
    void aShareIsWholeOnlyWhenItIs(double share, String text) {
        assertThat(Amounts.share(share)).isEqualTo(text);
    }
}
