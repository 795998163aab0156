package app.viewership.service;

import app.viewership.service.Handover.Handed;
import app.viewership.service.LiveMessage.Sort;
import app.viewership.service.MessageCheck.Refusal;
import app.viewership.service.MessageCutter.Cut;
import app.viewership.source.RecentIds;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Calls one source and hands on what it sends, over one connection after the other. For the source's thread alone.
final class LiveCall {

    private static final String BROKEN_OFF = "The connection ended in the middle of this message.";
    private static final String TOO_LONG = "The message is longer than 1 MB.";
    private static final String REPEATED = "The event came before: an earlier one has its id.";

    /// What a message is, and why it is no new event.
    private record Verdict(Sort sort, @Nullable String why) {
        private static final Verdict NEW = new Verdict(Sort.EVENT, null);

        private static Verdict malformed(String why) {
            return new Verdict(Sort.MALFORMED, why);
        }
    }

    private final LiveSource source;
    private final LiveSettings settings;
    private final Handover handover;
    private final SourceTally tally;
    private final Pauses pauses;
    private final LiveClock clock;
    private final RecentIds ids = new RecentIds();
    private String lastId = "";
    private long nextLine = 1;

    /// The beginning of a message that has not ended.
    private final ByteArrayOutputStream heldBack = new ByteArrayOutputStream();

    LiveCall(
            LiveSource source,
            LiveSettings settings,
            Handover handover,
            SourceTally tally,
            Pauses pauses,
            LiveClock clock) {
        this.source = source;
        this.settings = settings;
        this.handover = handover;
        this.tally = tally;
        this.pauses = pauses;
        this.clock = clock;
    }

    /// Listens to one connection until it ends.
    ///
    /// @throws WebTrouble when it does, and why
    /// @throws InterruptedException once all is over
    void listen(Web web) throws WebTrouble, InterruptedException {
        Reply reply = web.ask(source.url(), source.credentials(), headers(), handover::isOver);
        try (Body body = reply.body()) {
            Answers.checkLive(reply);
            tally.listening(clock.now());
            handover.connected(source, clock.now());
            MessageCutter cutter = new MessageCutter(nextLine, MessageCutter.LONGEST);
            try {
                for (byte[] bytes = body.next(); bytes != null; bytes = body.next()) {
                    take(bytes, cutter);
                }
            } finally {
                nextLine = cutter.nextLine();
                rest(cutter.rest());
                handover.disconnected(source, clock.now());
            }
        }
        throw Troubles.streamEnded(source.url());
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "text/event-stream");
        headers.put("Accept-Encoding", "identity");
        headers.put("Cache-Control", "no-store");
        if (!lastId.isEmpty()) {
            headers.put("Last-Event-ID", lastId);
        }
        return headers;
    }

    /// A message is handed on with all its bytes, or not at all: of one in whose middle we stop, nothing is counted and
    /// nothing kept. One that is too long is not held back.
    private void take(byte[] bytes, MessageCutter cutter) {
        List<Cut> cuts = cutter.feed(bytes);
        int before = heldBack.size();
        heldBack.writeBytes(bytes);
        boolean within = cutter.isWithinMessage();
        if (cuts.isEmpty() && within && heldBack.size() <= MessageCutter.LONGEST) {
            return;
        }
        Instant now = clock.now();
        List<Handed> handed = new ArrayList<>(cuts.size());
        for (Cut cut : cuts) {
            EventFields fields = EventFields.of(cut.text());
            remember(fields);
            if (fields.says()) {
                Verdict verdict = cut.whole() ? verdict(cut, fields) : Verdict.malformed(TOO_LONG);
                handed.add(handed(cut, fields, verdict, before + cut.end(), now));
            }
        }
        byte[] all = heldBack.toByteArray();
        int begun = cuts.isEmpty() ? 0 : before + cuts.getLast().end();
        int to = within && all.length - begun <= MessageCutter.LONGEST ? begun : all.length;
        heldBack.reset();
        heldBack.write(all, to, all.length - to);
        handover.hand(source, tally, Arrays.copyOf(all, to), handed, now);
    }

    /// After a break a source may send again what came before.
    private Verdict verdict(Cut cut, EventFields fields) {
        Refusal refusal = settings.check().refusal(fields.event(), fields.data(), cut.bytes());
        if (refusal != null && refusal.malformed()) {
            return Verdict.malformed(refusal.why());
        }
        String id = fields.id() == null ? "" : fields.id();
        if (ids.has(id)) {
            return new Verdict(Sort.SENT_AGAIN, REPEATED);
        }
        if (refusal != null) {
            return new Verdict(Sort.NOT_UNDERSTOOD, refusal.why());
        }
        if (!id.isEmpty()) {
            ids.add(id);
        }
        return Verdict.NEW;
    }

    private void remember(EventFields fields) {
        if (fields.retry() != null) {
            pauses.asked(fields.retry());
        }
        if (fields.id() != null) {
            lastId = fields.id();
        }
    }

    private Handed handed(Cut cut, EventFields fields, Verdict verdict, int end, Instant now) {
        boolean isNew = verdict.sort() == Sort.EVENT;
        if (isNew) {
            pauses.succeeded();
        }
        StopRule rule = settings.stopOn();
        boolean counts = rule != null && isNew && rule.matches(fields.data());
        LiveMessage message =
                new LiveMessage(source.name(), cut.firstLine(), cut.text(), verdict.sort(), verdict.why(), now);
        return new Handed(message, end, counts);
    }

    /// What came behind the last blank line. A whole event needs none, as at the end of a file; anything else is a
    /// piece.
    private void rest(@Nullable Cut rest) {
        byte[] bytes = heldBack.toByteArray();
        heldBack.reset();
        Instant now = clock.now();
        List<Handed> handed = new ArrayList<>();
        EventFields fields = EventFields.of(rest == null ? "" : rest.text());
        if (rest != null && fields.says()) {
            Verdict verdict = rest.whole() ? verdict(rest, fields) : Verdict.malformed(BROKEN_OFF);
            if (verdict.sort() == Sort.MALFORMED) {
                verdict = Verdict.malformed(BROKEN_OFF);
            } else {
                remember(fields);
            }
            handed.add(handed(rest, fields, verdict, bytes.length, now));
        }
        handover.hand(source, tally, bytes, handed, now);
    }
}
