package app.viewership.source.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.viewership.source.sample.Catalogue.Asset;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/// The bytes of a sample log, made while they are read.
///
/// A player fetches its pieces in bursts: a few equal rows in one second, then nothing for some twenty. Equal rows are
/// made once and copied, which is what lets one core write millions a second.
final class RowStream extends InputStream {
    private static final byte[] HEADER =
            "date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent\n".getBytes(US_ASCII);
    private static final byte[] BEFORE_MIDNIGHT = "2021-09-29,".getBytes(US_ASCII);
    private static final byte[] AFTER_MIDNIGHT = "2021-09-30,".getBytes(US_ASCII);
    private static final int MIDNIGHT = 144;
    private static final int DAY = 86_400;
    private static final int LONGEST_BURST = 5 * 256;
    private static final byte[][] TWO_DIGITS = twoDigits();

    private final Catalogue catalogue;
    private final Night night;
    private final Dice dice;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long left;

    private int clock = 1;
    private int last;
    private int bursts;
    private boolean refused;
    private byte[] title = {};
    private byte[] tail = {};

    RowStream(long rows, long seed) {
        Scale scale = Scale.of(rows);
        catalogue = new Catalogue(scale, Dice.of(seed, -3));
        night = new Night(seed, catalogue, scale.agents());
        dice = Dice.of(seed, -4);
        left = rows;
        end = put(HEADER, 0);
    }

    @Override
    public int read() {
        return ready() ? buffer[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, to.length);
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(buffer, at, to, offset, count);
        at += count;
        return count;
    }

    private boolean ready() {
        if (at == end) {
            at = 0;
            end = 0;
            while (left > 0 && end <= buffer.length - LONGEST_BURST) {
                burst();
            }
        }
        return at < end;
    }

    private void burst() {
        if (clock > last) {
            start(night.next());
        }
        int start = end;
        end = put(clock < MIDNIGHT ? BEFORE_MIDNIGHT : AFTER_MIDNIGHT, end);
        int second = (DAY - MIDNIGHT + clock) % DAY;
        end = put(TWO_DIGITS[second / 3600], end);
        buffer[end++] = ':';
        end = put(TWO_DIGITS[(second / 60) % 60], end);
        buffer[end++] = ':';
        end = put(TWO_DIGITS[second % 60], end);
        end = put(title, end);
        int status = status();
        buffer[end++] = (byte) ('0' + status / 100);
        end = put(TWO_DIGITS[status % 100], end);
        end = put(tail, end);
        int length = end - start;
        left--;
        for (int equal = size(); equal > 1 && left > 0; equal--, left--) {
            System.arraycopy(buffer, start, buffer, end, length);
            end += length;
        }
        pause();
    }

    private void start(Watch watch) {
        Asset asset = catalogue.asset(watch.asset());
        clock = watch.start();
        last = watch.start() + watch.seconds();
        refused = watch.refused();
        bursts = 0;
        title = ("," + asset.title() + ",").getBytes(US_ASCII);
        tail = ("," + watch.device().hardware() + "," + asset.node() + ","
                        + watch.device().ip() + ",user-agent" + watch.device().agent() + "\n")
                .getBytes(US_ASCII);
    }

    /// How many equal rows: 3 or 4, seldom another number.
    private int size() {
        int roll = dice.below(100);
        return roll < 46 ? 3 : roll < 92 ? 4 : roll < 95 ? 2 : roll < 98 ? 5 : 1;
    }

    /// A player fills its buffer quickly at first; later it fetches every twenty seconds or so, and
    /// rests when it has enough. The last burst falls on the last second.
    private void pause() {
        int step;
        if (bursts++ < 3) {
            step = dice.between(1, 4);
        } else {
            step = dice.chance(0.88) ? dice.between(17, 26) : dice.between(30, 60);
        }
        clock = clock < last && clock + step > last ? last : clock + step;
    }

    private int status() {
        if (refused) {
            return 403;
        }
        if (bursts == 0) {
            return 200;
        }
        int roll = dice.below(1000);
        if (roll < 996) {
            return roll < 640 ? 200 : 206;
        }
        return switch (roll) {
            case 996 -> 304;
            case 997 -> 404;
            case 998 -> 416;
            default -> 503;
        };
    }

    private int put(byte[] bytes, int to) {
        System.arraycopy(bytes, 0, buffer, to, bytes.length);
        return to + bytes.length;
    }

    private static byte[][] twoDigits() {
        byte[][] digits = new byte[100][];
        Arrays.setAll(digits, i -> new byte[] {(byte) ('0' + i / 10), (byte) ('0' + i % 10)});
        return digits;
    }
}
