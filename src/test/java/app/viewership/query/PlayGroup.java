package app.viewership.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A group of plays, as the twin counts it.
final class PlayGroup {
    private final PlayTwin twin;
    private final List<PlayTwin.Piece> pieces = new ArrayList<>();

    PlayGroup(PlayTwin twin) {
        this.twin = twin;
    }

    void add(PlayTwin.Piece piece) {
        pieces.add(piece);
    }

    long watch() {
        return pieces.stream().mapToLong(PlayTwin.Piece::seconds).sum();
    }

    long viewings() {
        return counted().count();
    }

    /// Of the viewings counted here, in no order.
    List<Long> lengths() {
        return counted().map(PlayTwin.Piece::seconds).toList();
    }

    private Stream<PlayTwin.Piece> counted() {
        return pieces.stream().filter(PlayTwin.Piece::counted);
    }

    long viewers() {
        return pieces.stream()
                .map(piece -> twin.play(piece.viewing()).user())
                .distinct()
                .count();
    }

    long sessions() {
        return pieces.stream()
                .map(piece -> twin.session(piece.viewing()))
                .distinct()
                .count();
    }

    long reach() {
        return pieces.stream()
                .filter(piece -> piece.seconds() >= twin.rule().thresholds().reachMinutes() * 60L)
                .map(piece -> twin.play(piece.viewing()).user())
                .distinct()
                .count();
    }

    private long ended(int status) {
        return counted()
                .filter(piece -> twin.play(piece.viewing()).status() == status)
                .count();
    }

    private long[] amounts() {
        return counted()
                .mapToLong(piece -> twin.play(piece.viewing()).amount())
                .filter(amount -> amount >= 0)
                .toArray();
    }

    private Double amount(Double of) {
        return of == null ? null : (Double) (of / Plays.SCALE);
    }

    /// The most pieces at the moment at which one begins: more there cannot be at any other.
    private long peak() {
        return pieces.stream()
                .mapToLong(one -> pieces.stream()
                        .filter(piece -> from(piece) <= from(one) && from(one) < from(piece) + piece.seconds())
                        .count())
                .max()
                .orElse(0);
    }

    private long from(PlayTwin.Piece piece) {
        // One that counts whole lasts from its start, wherever it stands.
        return piece.seconds() == twin.play(piece.viewing()).seconds() ? twin.start(piece.viewing()) : piece.at();
    }

    Object value(Measure measure) {
        long sum = Stream.of(amounts()).flatMapToLong(Arrays::stream).sum();
        long window = twin.window();
        return switch (measure) {
            case WATCH_SECONDS -> watch();
            case VIEWINGS -> viewings();
            case SESSIONS -> sessions();
            case VIEWERS -> viewers();
            case SHARE -> ratio(watch(), twin.watchOfEverything());
            case MEAN_SECONDS_PER_VIEWING -> ratio(watch(), viewings());
            case MEDIAN_SECONDS_PER_VIEWING ->
                Twin.median(counted().mapToLong(PlayTwin.Piece::seconds).toArray());
            case MEAN_SECONDS_PER_VIEWER -> ratio(watch(), viewers());
            case AVERAGE_AUDIENCE -> ratio(watch(), window);
            case PEAK_CONCURRENCY -> peak();
            case REACH -> reach();
            case LOYALTY ->
                window == 0 || reach() == 0
                        ? null
                        : (Object) (Objects.requireNonNull(ratio(watch(), window)) / reach());
            case COMPLETED -> ended(1);
            case COMPLETION -> ratio(ended(1), ended(1) + ended(0));
            case UNRATED -> ended(2);
            case AMOUNT -> amounts().length == 0 ? null : amount((double) sum);
            case MEAN_AMOUNT -> amount(ratio(sum, amounts().length));
            case MEDIAN_AMOUNT -> amount(Twin.median(amounts()));
            case REQUESTS, DEVICES, HOUSEHOLDS -> throw new AssertionError(measure);
        };
    }

    private static Double ratio(long part, long whole) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }
}
