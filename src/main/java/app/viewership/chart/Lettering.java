package app.viewership.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text of one face, size and colour on a picture: measured before there is a picture, wrapped and never cut at its
/// end.
///
/// Widths come from the font alone, without hinting, so that a picture breaks its lines alike at every scale and in
/// every theme.
record Lettering(Typeface face, double size, Color color) {

    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

    /// Height of capitals and figures of Roboto: what the eye centres by.
    private static final double CAPITALS = 0.711;

    double width(String text) {
        return text.isEmpty()
                ? 0
                : face.at(size, text).getStringBounds(text, PLAIN).getWidth();
    }

    double widest(List<String> texts) {
        return texts.stream().mapToDouble(this::width).max().orElse(0);
    }

    double lineHeight() {
        return Math.ceil(size * 1.25);
    }

    /// Draws `text` from `x` on, its capitals centred on `y`.
    void left(Graphics2D g2, String text, double x, double y) {
        g2.setFont(face.at(size, text));
        g2.setPaint(color);
        g2.drawString(text, (float) x, (float) Math.rint(y + size * CAPITALS / 2));
    }

    /// As [#left], with nothing behind it: no hairline runs through the figures.
    void leftOnCard(Graphics2D g2, String text, double x, double y, Color card) {
        g2.setPaint(card);
        g2.fill(new Rectangle2D.Double(x - 2, y - lineHeight() / 2, width(text) + 4, lineHeight()));
        left(g2, text, x, y);
    }

    /// Draws `text` up to `x`, its capitals centred on `y`.
    void right(Graphics2D g2, String text, double x, double y) {
        left(g2, text, x - width(text), y);
    }

    void centre(Graphics2D g2, String text, double x, double y) {
        left(g2, text, x - width(text) / 2, y);
    }

    /// Breaks `text` into lines of at most `width`, between words where it can and inside a word where it must.
    List<String> wrap(String text, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrapParagraph(paragraph.strip(), width, lines);
        }
        return lines;
    }

    /// As [#wrap(String, double)], but at most `most` lines: the middle of what is longer gives way to an ellipsis,
    /// because names differ at their ends.
    List<String> wrap(String text, double width, int most) {
        List<String> lines = wrap(text, width);
        int keep = text.length();
        while (lines.size() > most && keep > 2) {
            keep = Math.min(keep - 1, keep * most / lines.size() + 1);
            int head = text.offsetByCodePoints(0, Math.min(keep / 2, text.codePointCount(0, text.length())));
            int tail = Math.max(head, text.length() - keep / 2);
            if (tail > 0 && tail < text.length() && Character.isLowSurrogate(text.charAt(tail))) {
                tail++;
            }
            lines = wrap(
                    text.substring(0, head).strip() + "…" + text.substring(tail).strip(), width);
        }
        return lines;
    }

    private void wrapParagraph(String text, double width, List<String> lines) {
        String rest = text;
        while (width(rest) > width && rest.codePointCount(0, rest.length()) > 1) {
            int cut = breakOf(rest, width);
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        lines.add(rest);
    }

    private int breakOf(String text, double width) {
        BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        int fits = 0;
        for (int next = words.next(); next != BreakIterator.DONE; next = words.next()) {
            if (width(text.substring(0, next).stripTrailing()) > width) {
                break;
            }
            fits = next;
        }
        return fits > 0 ? fits : insideWord(text, width);
    }

    private int insideWord(String text, double width) {
        int fits = text.offsetByCodePoints(0, 1);
        for (int next = fits; next < text.length(); next = text.offsetByCodePoints(next, 1)) {
            if (width(text.substring(0, next)) > width) {
                break;
            }
            fits = next;
        }
        return fits;
    }
}
