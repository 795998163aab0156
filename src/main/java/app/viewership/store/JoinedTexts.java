package app.viewership.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Several texts as one, whatever they hold: U+0000 stands between them. A text that holds one itself is rare and
/// changed to say so.
final class JoinedTexts {

    private static final char BETWEEN = '\0';
    private static final char MARK = '\1';
    private static final char STANDS_FOR_BETWEEN = '\2';

    private JoinedTexts() {}

    /// @param texts one or more
    static String of(List<String> texts) {
        if (texts.size() == 1 && isPlain(texts.getFirst())) {
            return texts.getFirst();
        }
        return texts.stream()
                .map(text -> isPlain(text) ? text : marked(text))
                .collect(Collectors.joining("" + BETWEEN));
    }

    static List<String> split(String joined) {
        List<String> texts = new ArrayList<>(4);
        int from = 0;
        for (int to = joined.indexOf(BETWEEN); to >= 0; to = joined.indexOf(BETWEEN, from)) {
            texts.add(plain(joined.substring(from, to)));
            from = to + 1;
        }
        texts.add(plain(joined.substring(from)));
        return texts;
    }

    private static boolean isPlain(String text) {
        return text.indexOf(BETWEEN) < 0 && text.indexOf(MARK) < 0;
    }

    private static String marked(String text) {
        return text.replace("" + MARK, "" + MARK + MARK).replace("" + BETWEEN, "" + MARK + STANDS_FOR_BETWEEN);
    }

    private static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean marks = c == MARK && i + 1 < text.length();
            plain.append(!marks ? c : text.charAt(++i) == STANDS_FOR_BETWEEN ? BETWEEN : MARK);
        }
        return plain.toString();
    }
}
