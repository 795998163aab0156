package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartStyleTest {

    @Test
    void lightChartsHaveTheColoursOfTheLightWindow() throws IOException {
        assertThat(named(ChartStyle.LIGHT)).isEqualTo(sheet("light.css"));
    }

    @Test
    void darkChartsHaveTheColoursOfTheDarkWindow() throws IOException {
        assertThat(named(ChartStyle.DARK)).isEqualTo(sheet("dark.css"));
    }

    @Test
    void eachKindKeepsItsColour() {
        assertThat(ChartStyle.LIGHT.kind("series")).isEqualTo(new Color(0x2f5fd0));
        assertThat(ChartStyle.LIGHT.kind("film")).isEqualTo(new Color(0xd9730d));
        assertThat(ChartStyle.LIGHT.kind("activity")).isEqualTo(ChartStyle.LIGHT.secondary());
        assertThat(ChartStyle.LIGHT.kind(null)).isEqualTo(ChartStyle.LIGHT.secondary());
    }

    @ParameterizedTest
    @EnumSource
    void allFiguresAreOfOneWidth(Typeface face) {
        Lettering lettering = new Lettering(face, 12, Color.BLACK);

        assertThat("0123456789".chars().mapToObj(Character::toString).map(lettering::width))
                .hasSize(10)
                .containsOnly(lettering.width("0"));
    }

    private static Map<String, Color> named(ChartStyle style) {
        Map<String, Color> colours = new TreeMap<>();
        colours.put("background", style.background());
        colours.put("card", style.card());
        colours.put("text", style.text());
        colours.put("secondary", style.secondary());
        colours.put("line", style.line());
        colours.put("accent", style.accent());
        colours.put("accent-soft", style.accentSoft());
        colours.put("bar", style.barSoft());
        colours.put("series", style.series());
        colours.put("film", style.film());
        colours.put("third", style.third());
        colours.put("fourth", style.fourth());
        colours.put("warning", style.warning());
        colours.put("warning-on", style.warningOn());
        return colours;
    }

    /// The looked-up colours of a style sheet, without those that only the window has use for.
    private static Map<String, Color> sheet(String name) throws IOException {
        Map<String, Color> colours = new TreeMap<>();
        try (InputStream in = ChartStyleTest.class.getResourceAsStream("/app/viewership/ui/" + name)) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var rule = Pattern.compile("-ve-([a-z-]+):\\s*(#[0-9a-fA-F]{6});").matcher(css);
            while (rule.find()) {
                colours.put(rule.group(1), Color.decode(rule.group(2)));
            }
        }
        colours.remove("on-accent");
        return colours;
    }
}
