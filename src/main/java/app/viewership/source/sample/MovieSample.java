package app.viewership.source.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A folder of movie streams of December 2021, with movies and users, and what a vendor sent on two nights: authors,
/// books and reviews, some of which were edited, added or taken away from one night to the next.
///
/// Every third movie is based on a book, some on two; some authors are of no nationality, or nobody knows them.
final class MovieSample implements SampleSource {
    private static final Instant FIRST = Instant.parse("2021-11-30T23:00:00Z");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.ofHours(1));
    private static final List<String> NIGHTS = List.of("2021-12-30", "2021-12-31");
    private static final List<String> LANGUAGES = List.of("English", "French", "Korean", "English", "Spanish");

    private static final int MOVIES = 90;
    private static final int STREAMS_OF_A_USER = 12;
    private static final int MINUTE = 60_000;
    private static final double DAY = 24 * 60 * MINUTE;

    @Override
    public String kind() {
        return "movie-streams";
    }

    @Override
    public boolean isFile() {
        return false;
    }

    @Override
    public Size usual() {
        return new Size(10_000, 31, 1);
    }

    @Override
    public void write(Size size, String name, Files to) throws IOException {
        int users = Math.clamp(size.rows() / STREAMS_OF_A_USER, 20, 1_000_000);
        try (Lines lines = new Lines(to.file("movies.csv"))) {
            lines.put("title,duration_mins,original_language,size_mb\n");
            for (int i = 0; i < MOVIES; i++) {
                lines.put("MovieTitle").number(i).put(',').number(minutes(i)).put(',');
                lines.put(LANGUAGES.get(i % LANGUAGES.size())).put(',');
                lines.number(megabytes(i)).put('\n');
            }
        }
        try (Lines lines = new Lines(to.file("users.csv"))) {
            lines.put("first_name,last_name,email\n");
            for (int i = 0; i < users; i++) {
                lines.put("FirstName").number(i % 97).put(",LastName").number(i);
                lines.put(",user").number(i).put("@viewers.example\n");
            }
        }
        try (Lines lines = new Lines(to.file("streams.csv"))) {
            streams(size, users, lines);
        }
        for (int night = 0; night < NIGHTS.size(); night++) {
            String folder = NIGHTS.get(night) + "/";
            Books.authors(night, to.file(folder + "authors.json"));
            Books.books(night, to.file(folder + "books.json"));
            Books.reviews(night, to.file(folder + "reviews.json"));
        }
    }

    private static int minutes(int movie) {
        return 80 + movie * 37 % 90;
    }

    private static int megabytes(int movie) {
        return 600 + movie * 131 % 1_500;
    }

    private static void streams(Size size, int users, Lines to) throws IOException {
        to.put("movie_title,user_email,size_mb,start_at,end_at\n");
        Dice dice = Dice.of(size.seed(), 11);
        Popularity hits = Popularity.of(MOVIES, 0.7, 0.5, Dice.of(size.seed(), 12));
        for (long i = 0; i < size.rows(); i++) {
            double day = (i + dice.share()) / size.rows() * size.days();
            long start = FIRST.toEpochMilli() + (long) (evening(day) * DAY);
            int movie = hits.pick(dice);
            // Some give up, most pause now and then.
            double share = dice.chance(0.2) ? dice.share() : 0.95 + dice.share() * 0.7;
            long length = (long) (share * minutes(movie) * MINUTE);
            double chosen = dice.share();
            to.put("MovieTitle").number(movie).put(",user").number((long) (chosen * chosen * users));
            to.put("@viewers.example,");
            to.number((long) (Math.min(1, share) * megabytes(movie))).put('.').number(dice.below(1_000));
            to.put(',').put(time(start)).put(',').put(time(start + length)).put('\n');
        }
    }

    /// The same day with most of it in the evening.
    private static double evening(double day) {
        return day + 0.11 * (StrictMath.sin(2 * Math.PI * (day - 0.27)) + StrictMath.sin(2 * Math.PI * 0.27));
    }

    private static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }

    /// What the vendor sends.
    private static final class Books {
        private static final int BOOKS = 60;
        private static final int AUTHORS = 36;
        private static final List<String> NATIONALITIES =
                List.of("Singaporeans", "Italians", "Kenyans", "Chileans", "Norwegians", "");

        private Books() {}

        private static void authors(int night, OutputStream to) throws IOException {
            try (Lines lines = new Lines(to)) {
                for (int i = 0; i < AUTHORS; i++) {
                    // One was told another nationality later.
                    int nation = i == 7 ? i + night : i;
                    lines.put(i == 0 ? '[' : ',')
                            .put("{\"metadata\":{\"name\":\"AuthorName")
                            .number(i);
                    lines.put("\",\"birth_date\":\"19").padded(10 + i * 7 % 90, 2);
                    lines.put("-05-07T00:00:00.000+0000\",\"died_at\":null},\"nationalities\":[");
                    lines.put("{\"id\":null,\"label\":\"\",\"slug\":null},{\"id\":null,\"label\":\"");
                    lines.put(NATIONALITIES.get(nation % NATIONALITIES.size())).put("\",\"slug\":null}]}");
                }
                lines.put("]\n");
            }
        }

        private static void books(int night, OutputStream to) throws IOException {
            try (Lines lines = new Lines(to)) {
                // The last one is gone on the second night.
                for (int i = 0; i < BOOKS - night; i++) {
                    lines.put(i == 0 ? '[' : ',').put("{\"name\":\"BookTitle").number(i);
                    // Of the last few authors nothing is known.
                    lines.put("\",\"pages\":").number(150 + i * 53 % 700).put(",\"author\":\"AuthorName");
                    lines.number(i % (AUTHORS + 4))
                            .put("\",\"publisher\":\"Publisher")
                            .number(i % 9)
                            .put("\"}");
                }
                lines.put("]\n");
            }
        }

        /// Ties every third movie to a book, and every ninth to another; on the second night one more.
        private static void reviews(int night, OutputStream to) throws IOException {
            try (Lines lines = new Lines(to)) {
                int written = 0;
                for (int movie = 0; movie < MOVIES; movie++) {
                    if (movie % 3 == 0 || (movie == 1 && night == 1)) {
                        review(movie, movie % BOOKS, written++, lines);
                    }
                    if (movie % 9 == 0) {
                        review(movie, (movie + 5) % BOOKS, written++, lines);
                    }
                }
                lines.put("]\n");
            }
        }

        private static void review(int movie, int book, int number, Lines to) throws IOException {
            to.put(number == 0 ? '[' : ',')
                    .put("{\"content\":{\"text\":\"Review of MovieTitle")
                    .number(movie);
            to.put("\"},\"rating\":{\"rate\":").number(1 + movie % 5).put("},\"books\":[{\"id\":null,");
            to.put("\"metadata\":{\"title\":\"BOOKTITLE").number(book).put("\",\"pages\":\"unknown\"}}],");
            to.put("\"movies\":[{\"id\":0,\"title\":\"MOVIETITLE").number(movie);
            to.put("\"},{\"id\":0,\"title\":\"end\"}],\"updated\":\"2021-12-17T11:49:40.461+0100\",");
            to.put("\"created\":\"2021-12-02T06:")
                    .padded(movie % 60, 2)
                    .put(':')
                    .padded(book % 60, 2);
            to.put(".525+0100\"}");
        }
    }
}
