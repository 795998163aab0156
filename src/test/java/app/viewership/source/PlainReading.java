package app.viewership.source;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/// The slow plain twin: every row is read by Commons CSV alone, from where the one before ended, over the whole text at
/// once. Only what Commons CSV does not answer is spelled out here: what to do where it gives up.
final class PlainReading {

    private static final Pattern OPENED = Pattern.compile("startline ([0-9,]+)");

    /// Bytes as characters, so that places in the text are places in the file.
    private final String text;

    private final byte[] bytes;
    private final int longest;
    private final List<Reading.Row> rows = new ArrayList<>();
    private int blank;

    private PlainReading(byte[] bytes, int longest) {
        this.bytes = bytes;
        this.longest = longest;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// Reads the rows from `from` on.
    static Reading of(byte[] log, int from, int longest) {
        PlainReading plain = new PlainReading(log, longest);
        int at = from;
        while (at < log.length) {
            at = plain.row(at);
        }
        boolean ended = log.length == from || plain.text.endsWith("\n") || plain.text.endsWith("\r");
        return new Reading(plain.rows, plain.blank, plain.line(log.length) - (ended ? 1 : 0));
    }

    private int row(int from) {
        if (isLineEnd(from)) {
            blank++;
            return afterLineEnd(from);
        }
        String window = text.substring(from, Math.min(text.length(), from + longest + 1));
        OneByOne reader = new OneByOne(window);
        int end;
        boolean refused = false;
        try (CSVParser lenient = format().setTrailingData(true).get().parse(reader)) {
            lenient.iterator().next();
            end = from + reader.end();
            boolean whole = isLineEnd(end - 1);
            if (!whole && window.length() > longest) {
                end = nextLine(end);
                refused = true;
            } else if (whole) {
                end = afterLineEnd(end - 1);
            }
        } catch (UncheckedIOException e) {
            Matcher opened = OPENED.matcher(e.getMessage());
            if (!opened.find()) {
                throw e;
            }
            end = from;
            for (int i = Integer.parseInt(opened.group(1)); i > 0; i--) {
                end = nextLine(end);
            }
            refused = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.add(new Reading.Row(line(from), refused ? null : fields(from, end)));
        return end;
    }

    /// The fields by Commons CSV, or null where something in the row is wrong.
    private @Nullable List<String> fields(int from, int end) {
        try (CSVParser strict = format().get()
                .parse(new StringReader(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, from, end - from))
                        .toString()))) {
            List<String> fields = strict.iterator().next().toList();
            return fields.size() != 3 || text.substring(from, end).contains("\0") ? null : fields;
        } catch (CharacterCodingException | UncheckedIOException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CSVFormat.Builder format() {
        return CSVFormat.RFC4180.builder();
    }

    private boolean isLineEnd(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private int afterLineEnd(int at) {
        return text.startsWith("\r\n", at) ? at + 2 : at + 1;
    }

    private int nextLine(int from) {
        int at = from;
        while (at < text.length() && !isLineEnd(at)) {
            at++;
        }
        return at == text.length() ? at : afterLineEnd(at);
    }

    /// The physical line in which a place is.
    private int line(int at) {
        return text.substring(0, at).split("\r\n|\r|\n", -1).length;
    }

    /// Hands out one character at a time, so that one knows how far Commons CSV has read.
    private static final class OneByOne extends Reader {

        private final String text;
        private int handedOut;
        private boolean atEnd;

        OneByOne(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] buffer, int from, int length) {
            if (handedOut == text.length()) {
                atEnd = true;
                return -1;
            }
            buffer[from] = text.charAt(handedOut++);
            return 1;
        }

        /// Where the first record ends; a character behind a carriage return was only looked at.
        int end() {
            char last = text.charAt(handedOut - 1);
            boolean lookedAhead = !atEnd && handedOut > 1 && text.charAt(handedOut - 2) == '\r' && last != '\n';
            return lookedAhead ? handedOut - 1 : handedOut;
        }

        @Override
        public void close() {}
    }
}
