package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.service.MessageCutter.Cut;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MessageCutterTest {

    /// A message without its line ends, and the number of its first line.
    private record Plain(List<String> lines, long firstLine) {
        static Plain of(Cut cut) {
            return new Plain(cut.text().lines().toList(), cut.firstLine());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> streams() {
        return Arbitraries.of("a", "é", ":", "\n", "\n", "\r", "\r\n")
                .list()
                .ofMaxSize(60)
                .map(all -> String.join("", all));
    }

    @Property
    void whereverPiecesEndTheMessagesAreThoseOfThePlainTwin(
            @ForAll("streams") String stream, @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 9) Integer> sizes) {
        List<Plain> twin = twin(stream);
        MessageCutter cutter = new MessageCutter(1, MessageCutter.LONGEST);
        List<Plain> cut = new ArrayList<>();

        for (byte[] piece : pieces(bytes(stream), sizes)) {
            cutter.feed(piece).forEach(each -> cut.add(Plain.of(each)));
        }
        boolean open = twin.size() > cut.size();
        Cut rest = cutter.rest();

        assertThat(rest != null).isEqualTo(open);
        if (rest != null) {
            cut.add(Plain.of(rest));
        }
        assertThat(cut).isEqualTo(twin);
    }

    @Property
    void whatStandsBeforeTheEndOfAMessageHoldsItAndThoseBefore(@ForAll("streams") String stream) {
        byte[] all = bytes(stream);
        List<Cut> cuts = new MessageCutter(1, MessageCutter.LONGEST).feed(all);

        for (int i = 0; i < cuts.size(); i++) {
            MessageCutter again = new MessageCutter(1, MessageCutter.LONGEST);

            assertThat(again.feed(Arrays.copyOf(all, cuts.get(i).end())))
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(cuts.subList(0, i + 1));
            assertThat(again.rest()).isNull();
        }
    }

    @Property
    void aConnectionBeginsOnALineOfItsOwn(@ForAll("streams") String first, @ForAll("streams") String second) {
        MessageCutter before = new MessageCutter(1, MessageCutter.LONGEST);
        before.feed(bytes(first));
        String apart = first.isEmpty() || first.endsWith("\n") || first.endsWith("\r") ? first : first + "\n";
        int lines = apart.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1).length - 1;

        assertThat(before.nextLine()).isEqualTo(lines + 1L);
        MessageCutter after = new MessageCutter(before.nextLine(), MessageCutter.LONGEST);
        assertThat(after.feed(bytes(second)).stream().map(cut -> cut.firstLine() - lines))
                .isEqualTo(new MessageCutter(1, MessageCutter.LONGEST)
                        .feed(bytes(second)).stream().map(Cut::firstLine).toList());
    }

    @Example
    void aMarkOfTheByteOrderIsNoPartOfAMessage() {
        MessageCutter cutter = new MessageCutter(1, MessageCutter.LONGEST);

        List<Cut> cuts = cutter.feed(bytes("\uFEFFid:1\n\n\uFEFFid:2\n\n"));

        assertThat(cuts).extracting(Cut::text).containsExactly("id:1", "id:2");
        assertThat(cuts).extracting(Cut::bytes).containsExactly(bytes("id:1"), bytes("id:2"));
    }

    @Example
    void ofAMessageThatIsTooLongTheBeginningIsKept() {
        MessageCutter cutter = new MessageCutter(1, 10);
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            cuts.addAll(cutter.feed(bytes("0123456789")));
        }
        cuts.addAll(cutter.feed(bytes("\nmore\n\nid:2\n\n")));

        assertThat(cuts)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        new Cut(bytes("0123456789"), "0123456789", 1, 7, false),
                        new Cut(bytes("id:2"), "id:2", 4, 13, true));
    }

    @Property
    void theBytesOfAMessageAreThoseThatCameWhateverTheyAre(
            @ForAll @Size(max = 40) byte[] first, @ForAll @Size(max = 40) byte[] second) {
        List<byte[]> sent = List.of(plain(first), plain(second));
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(bytes("\uFEFF"));
        for (byte[] message : sent) {
            stream.writeBytes(message);
            stream.writeBytes(bytes("\r\n\r\n"));
        }

        assertThat(new MessageCutter(1, MessageCutter.LONGEST).feed(stream.toByteArray()))
                .extracting(Cut::bytes)
                .containsExactlyElementsOf(sent);
    }

    /// Without line ends, and not empty.
    private static byte[] plain(byte[] any) {
        byte[] line = Arrays.copyOf(any, any.length + 1);
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] == '\n' || line[i] == '\r' ? (byte) 0xFF : line[i];
        }
        return line;
    }

    private static List<byte[]> pieces(byte[] all, List<Integer> sizes) {
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            int to = Math.min(all.length, from + size);
            pieces.add(Arrays.copyOfRange(all, from, to));
            from = to;
        }
        pieces.add(Arrays.copyOfRange(all, from, all.length));
        return pieces;
    }

    /// Line by line, over the whole text.
    private static List<Plain> twin(String stream) {
        List<Plain> messages = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String[] all = stream.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            if (!all[i].isEmpty()) {
                lines.add(all[i]);
            } else if (!lines.isEmpty() && i < all.length - 1) {
                messages.add(new Plain(List.copyOf(lines), i - lines.size() + 1));
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            int ends = all[all.length - 1].isEmpty() ? 1 : 0;
            messages.add(new Plain(List.copyOf(lines), all.length - ends - lines.size() + 1));
        }
        return messages;
    }
}
