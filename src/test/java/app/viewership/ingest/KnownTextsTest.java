package app.viewership.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.FieldsOf;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTextsTest {

    private static final int[] COLUMNS = {0};

    @Test
    void whatIsKnownOfAKindIsKeptFromFileToFile() {
        KnownTexts known = new KnownTexts(100);
        learn(known, "plays", 10);

        assertThat(known.of("plays")).isSameAs(known.of("plays"));
        assertThat(known.of("plays")).isNotEqualTo(known.of("requests"));
    }

    @Test
    void allIsBegunAnewWhereAllKindsTogetherBecameTooMuch() {
        KnownTexts known = new KnownTexts(100);
        learn(known, "plays", 60);
        KnownTexts.Pair before = known.of("plays");
        learn(known, "requests", 60);

        assertThat(known.of("plays")).isNotSameAs(before);
        assertThat(known.of("plays").clients().words()).isLessThan(60);
        assertThat(known.of("requests").clients().words()).isLessThan(60);
    }

    private static void learn(KnownTexts known, String kind, int texts) {
        TextRows rows = new TextRows();
        for (int i = 0; i < texts; i++) {
            rows.add(FieldsOf.texts(List.of("a" + i)), COLUMNS);
        }
        rows.number(known.of(kind).clients(), new int[texts], 0);
    }
}
