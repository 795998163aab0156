package app.viewership.ui.saving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExportsTest {

    @Test
    void aTitleBecomesAFileName() {
        assertThat(Exports.fileName("Most popular programs")).isEqualTo("most-popular-programs");
        assertThat(Exports.fileName("Où vont-ils ? / 2021")).isEqualTo("où-vont-ils-2021");
        assertThat(Exports.fileName("…")).isEqualTo("export");
        assertThat(Exports.fileName("x".repeat(200))).hasSize(80);
    }
}
