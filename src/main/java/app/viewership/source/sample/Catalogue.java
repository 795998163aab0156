package app.viewership.source.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What there is to watch: series with seasons and episodes, and films.
final class Catalogue {
    private static final int[] EPISODE_MINUTES = {22, 24, 28, 42, 44, 48, 52, 58};
    private static final int[] EPISODES = {6, 8, 8, 10, 10, 13, 16};

    /// One episode or film.
    ///
    /// @param program number of the series or film it belongs to
    /// @param following number of the next episode; -1 after the last and after a film
    record Asset(int program, String title, int node, int seconds, int following) {}

    private record Program(int first, int size) {}

    private final List<Asset> assets = new ArrayList<>();
    private final List<Program> series = new ArrayList<>();
    private final List<Program> films = new ArrayList<>();
    private final Popularity hitSeries;
    private final Popularity hitFilms;
    private int node = 10_093_000;

    Catalogue(Scale scale, Dice dice) {
        // One long favourite, one that the service has only late seasons of, and one with many short episodes.
        addSeries(1, 8, 9, 44, dice);
        addSeries(17, 3, 12, 22, dice);
        addSeries(1, 2, 26, 24, dice);
        while (assets.size() < scale.episodes()) {
            int seasons = 1 + Math.min(9, dice.waiting(1.4));
            int episodes = EPISODES[dice.below(EPISODES.length)];
            addSeries(1, seasons, episodes, EPISODE_MINUTES[dice.below(EPISODE_MINUTES.length)], dice);
        }
        for (int i = 0; i < scale.films(); i++) {
            addFilm("FilmTitle" + i, dice);
            if (i == 3) {
                // The real log has one more id than titles: the same film, delivered twice.
                addFilm("FilmTitle" + i, dice);
            }
        }
        hitSeries = Popularity.of(series.size(), 0.75, 0.7, dice);
        hitFilms = Popularity.of(films.size(), 0.55, 0.7, dice);
    }

    private void addSeries(int firstSeason, int seasons, int episodes, int minutes, Dice dice) {
        int first = assets.size();
        int size = seasons * episodes;
        for (int i = 0; i < size; i++) {
            String title = String.format(
                    Locale.ROOT,
                    "S%02d E%02d - SeriesTitle%d",
                    firstSeason + i / episodes,
                    1 + i % episodes,
                    series.size());
            int following = i + 1 < size ? first + i + 1 : -1;
            add(title, minutes * 60 + dice.between(-100, 100), following, dice);
        }
        series.add(new Program(first, size));
    }

    private void addFilm(String title, Dice dice) {
        films.add(new Program(assets.size(), 1));
        add(title, dice.between(80 * 60, 145 * 60), -1, dice);
    }

    private void add(String title, int seconds, int following, Dice dice) {
        node += dice.between(1, 70);
        assets.add(new Asset(series.size() + films.size(), title, node, seconds, following));
    }

    Asset asset(int number) {
        return assets.get(number);
    }

    /// What the first row of the log is about: season 6, episode 5 of the favourite.
    int opening() {
        return 5 * 9 + 4;
    }

    boolean isFavourite(int number) {
        return number < series.get(0).size();
    }

    /// Something to watch, as people choose: a series more often than a film, early episodes more often than late ones.
    int pick(Dice dice, double seriesShare) {
        if (!dice.chance(seriesShare)) {
            return films.get(hitFilms.pick(dice)).first();
        }
        Program program = series.get(hitSeries.pick(dice));
        double share = dice.share();
        return program.first() + (int) (program.size() * (dice.chance(0.5) ? share * share : share));
    }

    /// Something of another program than `number` is of.
    int other(int number, Dice dice) {
        int picked;
        do {
            picked = pick(dice, 0.58);
        } while (asset(picked).program() == asset(number).program());
        return picked;
    }
}
