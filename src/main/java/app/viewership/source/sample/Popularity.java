package app.viewership.source.sample;

import java.util.Arrays;

/// Picks one of many, the first ones often, the rest seldom: few hits and a long tail.
final class Popularity {
    private final double[] upTo;

    private Popularity(double[] upTo) {
        this.upTo = upTo;
    }

    /// Weights fall like `1 / rank^steepness`, each blurred so that the order is not just the numbering.
    static Popularity of(int size, double steepness, double blur, Dice dice) {
        double[] upTo = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            // Rank 0 is no matter of luck: it is the hit.
            double blurred = i == 0 ? 1.7 : StrictMath.exp(blur * (2 * dice.share() - 1));
            sum += blurred / StrictMath.pow(i + 1.0, steepness);
            upTo[i] = sum;
        }
        return new Popularity(upTo);
    }

    int pick(Dice dice) {
        int at = Arrays.binarySearch(upTo, dice.share() * upTo[upTo.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at + 1, upTo.length - 1);
    }
}
