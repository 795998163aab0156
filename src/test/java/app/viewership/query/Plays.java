package app.viewership.query;

import app.viewership.source.Attributes;
import app.viewership.source.Dimension;
import app.viewership.source.History;
import app.viewership.source.Kind;
import app.viewership.source.Moment;
import app.viewership.source.NamedFigure;
import app.viewership.source.NamedFigure.Way;
import app.viewership.store.AssetEntry;
import app.viewership.store.ClientEntry;
import app.viewership.store.Events;
import app.viewership.viewing.Gaps;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// A kind of log whose events are viewings, random plays of it, and random questions about them.
final class Plays {
    static final List<String> SLICES = List.of("show", "season", "episode", "genre", "language", "country");

    /// What is so many amounts; a power of two, so that no division rounds.
    static final double SCALE = 8;

    /// An episode as everybody knows it.
    ///
    /// @param runtime seconds; 0 where nobody says
    record Episode(String show, String season, List<String> genres, String language, int runtime) {}

    static final Map<String, Episode> EPISODES = Map.of(
            "a1", new Episode("Alpha", "1", List.of("Comedy", "Drama"), "English", 150),
            "a2", new Episode("Alpha", "1", List.of("Drama", "Comedy"), "English", 150),
            "a3", new Episode("Alpha", "10", List.of("Drama"), "French", 150),
            "b1", new Episode("Beta", "1", List.of("Comedy"), "French", 0),
            "b2", new Episode("Beta", "2", List.of("Comedy", "Crime", "Drama"), "French", 0),
            "g1", new Episode("Gamma", "", List.of(), "English", 7200),
            "g2", new Episode("Gamma", "2", List.of(), "English", 7200),
            "d1", new Episode("Delta", "1", List.of("Drama"), "(none)", 7200));

    /// One of each way to find a figure.
    static final List<NamedFigure> FIGURES = List.of(
            figure("mean", Way.MEASURE, "mean_seconds_per_viewing"),
            figure("amount", Way.MEASURE, "median_amount"),
            figure("viewers", Way.MEASURE, "viewers"),
            figure("with_season", Way.PROGRAMS_WITH_VALUE, "season"),
            figure("with_genre", Way.PROGRAMS_WITH_VALUE, "genre"),
            figure("of_genre", Way.PROGRAMS_OF_VALUE, "genre"),
            figure("in_progress", Way.VIEWERS_IN_PROGRESS, ""),
            figure("watched_share", Way.VIEWERS_WATCHED_SHARE, ""));

    private static NamedFigure figure(String id, Way way, String of) {
        return new NamedFigure(id, id, "units", way, of, 0.5, "Rule.");
    }

    /// Two at once, two of one name in two dimensions, and more than a chart has room for.
    static final List<Moment> MOMENTS = List.of(
            new Moment("show", "Gamma", 500, "ended"),
            new Moment("show", "Alpha", 300, "ended"),
            new Moment("genre", "Crime", 100, "out of fashion"),
            new Moment("genre", "Drama", 200, "in fashion"),
            new Moment("show", "Delta", 300, "began"),
            new Moment("language", "French", 700, "reformed"),
            new Moment("country", "PT", 50, "joined"));

    private static final List<String[]> CLIENTS = List.of(
            new String[] {"u1", "NL"},
            new String[] {"u1", "PT"},
            new String[] {"u2", "NL"},
            new String[] {"u3", "BR"},
            new String[] {"u4", "PT"});

    /// Before midnight of a Sunday, before an hour twice, before an hour never, before a year ends.
    private static final long[] BEGINNINGS = {
        Instant.parse("2021-10-03T23:57:00Z").getEpochSecond(),
        Instant.parse("2021-10-31T00:57:00Z").getEpochSecond(),
        Instant.parse("2021-03-28T00:57:00Z").getEpochSecond(),
        Instant.parse("2021-12-31T23:57:00Z").getEpochSecond(),
    };

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"),
            ZoneId.of("Europe/Amsterdam"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Australia/Lord_Howe"));

    private Plays() {}

    /// The kind, with times that mean this.
    static Kind kind(Kind.Time time) {
        return new Kind(
                "plays",
                "Plays",
                List.of(),
                List.of("episode"),
                false,
                new Kind.Client(List.of("user", "country"), 1, 1, true),
                time,
                status -> true,
                Optional.of(new Kind.Completed(1, 0)),
                Optional.of(new Kind.Amount("Size", "B", SCALE)),
                List.of(
                        Dimension.ofAsset("show", "Show"),
                        Dimension.ofAsset("season", "Season")
                                .unlisted()
                                .ordered(Dimension.Order.NUMBER)
                                .beside("show", "season"),
                        Dimension.ofAsset("episode", "Episode").unlisted(),
                        Dimension.ofAsset("genre", "Genre").ofMany(),
                        Dimension.ofAsset("language", "Language"),
                        Dimension.ofClient("country", "Country"),
                        Dimension.ofClient("region", "Region").unlisted().beside("country", "region")),
                List.of("show", "season", "episode"),
                Optional.empty(),
                "(none)",
                new Kind.Questions(
                        FIGURES, Optional.of(new Kind.Profile("country", "language")), Optional.empty(), true),
                known -> ATTRIBUTES);
    }

    private static final Attributes ATTRIBUTES = new Attributes() {
        @Override
        public List<String> values(Dimension dimension, List<String> texts, long since) {
            return dimension.of() == Dimension.Of.CLIENT
                    ? List.of(dimension.id().equals("region") ? region(texts.getFirst()) : texts.get(1))
                    : Plays.values(texts.getFirst(), dimension.id());
        }

        @Override
        public List<Moment> moments() {
            return MOMENTS;
        }

        @Override
        public int runtime(List<String> asset, long since) {
            return EPISODES.get(asset.getFirst()).runtime();
        }
    };

    /// Each country has a north and a south.
    private static String region(String user) {
        return user.compareTo("u3") < 0 ? "North" : "South";
    }

    private static List<String> values(String asset, String dimension) {
        Episode episode = EPISODES.get(asset);
        return switch (dimension) {
            case "show" -> List.of(episode.show);
            case "season" -> episode.season.isEmpty() ? List.of() : List.of(episode.season);
            case "episode" -> List.of(asset);
            case "genre" -> episode.genres;
            case "language" -> List.of(episode.language);
            default -> throw new AssertionError(dimension);
        };
    }

    /// The values of a play in a dimension of assets or clients; where there is nothing to say what stands for that.
    static List<String> of(Play play, String dimension) {
        List<String> values = dimension.equals("country") ? List.of(play.country()) : values(play.asset(), dimension);
        return values.isEmpty() ? List.of(dimension.equals("genre") ? "(none)" : "") : values;
    }

    /// Up to 40 plays, with times about the edges of hours and pauses about the session gap.
    static Arbitrary<List<Play>> plays() {
        Arbitrary<Integer> offsets = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(0, 0, 60, 179, 180, 181, 3779, 3780, 3781, 86_580)),
                Tuple.of(2, Arbitraries.integers().between(0, 15_000)),
                Tuple.of(1, Arbitraries.integers().between(0, 3 * 86_400)));
        Arbitrary<Integer> lengths = Arbitraries.of(0, 0, 1, 59, 60, 61, 74, 75, 100, 179, 180, 181, 600, 3600, 4000);
        return Combinators.combine(
                        Arbitraries.integers().between(0, CLIENTS.size() - 1),
                        Arbitraries.of(EPISODES.keySet().stream().sorted().toList()),
                        offsets,
                        lengths,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(-1, 5))
                .as((client, asset, offset, length, status, amount) ->
                        new Play(CLIENTS.get(client)[0], CLIENTS.get(client)[1], asset, offset, length, status, amount))
                .list()
                .ofMaxSize(40)
                .flatMap(plays -> Arbitraries.integers()
                        .between(0, BEGINNINGS.length - 1)
                        .map(beginning -> plays.stream()
                                .map(play -> at(play, BEGINNINGS[beginning] + play.time()))
                                .toList()));
    }

    private static Play at(Play play, long time) {
        return new Play(play.user(), play.country(), play.asset(), time, play.seconds(), play.status(), play.amount());
    }

    /// The dataset of plays dealt out to some files.
    static Dataset dataset(Kind kind, List<Play> plays, Random random) {
        List<List<String>> clients = plays.stream()
                .map(play -> List.of(play.user(), play.country()))
                .distinct()
                .toList();
        List<String> assets = plays.stream().map(Play::asset).distinct().toList();
        List<ClientEntry> clientEntries = new ArrayList<>();
        clients.forEach(client -> clientEntries.add(new ClientEntry(clients.indexOf(client), "plays", client)));
        List<AssetEntry> assetEntries = new ArrayList<>();
        assets.forEach(asset -> assetEntries.add(new AssetEntry(assets.indexOf(asset), "plays", List.of(asset), "")));
        DatasetBuilder builder = new DatasetBuilder(kind, History.NONE, clientEntries, assetEntries);
        List<List<Play>> files = List.of(new ArrayList<>(), new ArrayList<>());
        plays.forEach(play -> files.get(random.nextInt(2)).add(play));
        for (List<Play> file : files) {
            if (!file.isEmpty()) {
                builder.add(run(file, clients, assets), plays.size());
            }
        }
        return builder.build(codes -> (of, asset, from, to) -> List.of());
    }

    private static Events run(List<Play> file, List<List<String>> clients, List<String> assets) {
        file.sort(Comparator.<Play>comparingInt(play -> clients.indexOf(List.of(play.user(), play.country())))
                .thenComparingLong(Play::time));
        Events run = Events.ofCapacity(file.size());
        for (int i = 0; i < file.size(); i++) {
            Play play = file.get(i);
            run.client()[i] = clients.indexOf(List.of(play.user(), play.country()));
            run.asset()[i] = assets.indexOf(play.asset());
            run.time()[i] = play.time();
            run.seconds()[i] = play.seconds();
            run.status()[i] = play.status();
            run.amount()[i] = play.amount();
        }
        return run;
    }

    /// A question that the plays can answer: filters, drill and period are taken from them.
    static Question question(List<Play> plays, Random random) {
        Rule rule = new Rule(new Gaps(60, 180), 100, 10, ViewerKey.DEVICE, new Thresholds(1, 50, 2, 50, 1));
        Question question = Question.of("plays", ZONES.get(random.nextInt(ZONES.size())))
                .with(rule)
                .withLimit(Integer.MAX_VALUE);
        if (plays.isEmpty()) {
            return question;
        }
        List<Filter> filters = new ArrayList<>();
        for (String dimension : List.of("show", "season", "genre", "language", "country", "hour_of_day", "weekday")) {
            if (random.nextInt(6) == 0) {
                filters.add(filter(dimension, plays, question.zone(), random));
            }
        }
        question = question.withFilters(filters);
        if (random.nextInt(4) == 0) {
            Play in = any(plays, random);
            question = question.drilled(new Step("show", of(in, "show").getFirst()));
            if (random.nextBoolean()) {
                question = question.drilled(new Step("season", of(in, "season").getFirst()));
            }
        }
        if (random.nextBoolean()) {
            long one = any(plays, random).time() + random.nextInt(3) - 1;
            Play other = any(plays, random);
            long two = other.time() + random.nextInt(3) - 1 + (random.nextBoolean() ? other.seconds() : 0);
            question = question.with(new Period(
                    Instant.ofEpochSecond(Math.min(one, two)), Instant.ofEpochSecond(Math.max(one, two) + 1)));
        }
        return question;
    }

    private static Play any(List<Play> plays, Random random) {
        return plays.get(random.nextInt(plays.size()));
    }

    private static Filter filter(String dimension, List<Play> plays, ZoneId zone, Random random) {
        TreeSet<String> values = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            Play play = any(plays, random);
            if (PlayTwin.ofTime(dimension)) {
                values.add(TwinClock.value(dimension, zone, play.time()));
            } else {
                List<String> own = of(play, dimension);
                values.add(own.get(random.nextInt(own.size())));
            }
        }
        return new Filter(dimension, values, random.nextInt(3) == 0);
    }
}
