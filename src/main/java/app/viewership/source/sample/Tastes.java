package app.viewership.source.sample;

import java.util.Arrays;
import java.util.List;

/// What is watched in one country: hits and a long tail, most of it in the language of the country.
final class Tastes {
    private final List<Show> shows;
    private final double[] upTo;

    Tastes(List<Show> shows, Country country) {
        this.shows = shows;
        upTo = new double[shows.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight(shows.get(i), country);
            upTo[i] = sum;
        }
    }

    private static double weight(Show show, Country country) {
        return switch (show.number()) {
            case Show.SMALL_BUT_LOYAL, Show.RISING_AND_FALLING -> 0;
            case Show.HUGE_IN_ONE -> country.code().equals(Show.ONE_COUNTRY) ? 6 : 0;
            case Show.HIT -> 1.6;
            default -> inItsLanguage(show, country) / (1 + show.number() * 0.12);
        };
    }

    private static double inItsLanguage(Show show, Country country) {
        if (show.language().equals(country.language())) {
            return 1;
        }
        return show.language().equals("English") ? 0.5 : 0.12;
    }

    Show pick(Dice dice) {
        int at = Arrays.binarySearch(upTo, dice.share() * upTo[upTo.length - 1]);
        return shows.get(at < 0 ? -at - 1 : at + 1);
    }
}
