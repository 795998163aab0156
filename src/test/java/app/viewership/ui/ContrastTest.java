package app.viewership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Text can be read upon everything it stands on, in light and in dark: 4.5 to 1, as WCAG 2 asks for text of this size.
class ContrastTest {

    private static final Pattern COLOUR = Pattern.compile("-ve-([a-z-]+):\\s*#([0-9a-f]{6})");

    @ParameterizedTest
    @CsvSource({
        "text, background",
        "text, card",
        "text, bar",
        "text, accent-soft",
        "secondary, background",
        "secondary, card",
        "secondary, accent-soft",
        "accent, background",
        "accent, card",
        "accent, accent-soft",
        "warning, background",
        "warning, card",
        "warning, warning-on",
        "on-accent, accent"
    })
    void textStandsOutFromWhatItStandsOn(String text, String under) throws Exception {
        for (String theme : new String[] {"light.css", "dark.css"}) {
            Map<String, Integer> colours = colours(theme);
            assertThat(contrast(colours.get(text), colours.get(under)))
                    .as(theme)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    private static Map<String, Integer> colours(String sheet) throws IOException {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(sheet), sheet)) {
            Matcher found = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Integer> colours = new HashMap<>();
            while (found.find()) {
                colours.put(found.group(1), Integer.parseInt(found.group(2), 16));
            }
            return colours;
        }
    }

    private static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
