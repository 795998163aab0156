package app.viewership.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is said of movies and users, by the newest version of each record that was ever seen.
///
/// A movie is based on a book when a review names the two together: titles in reviews are in upper case, and every
/// review carries a movie `end` that is none.
final class MovieAttributes implements Attributes {

    /// In place of a value that nobody tells.
    static final String NOBODY_KNOWS = "(unknown)";

    private static final String NO_MOVIE = "END";
    private static final int MINUTE = 60;
    private static final int LONGEST_MINUTES = 100_000;

    // A vendor tells of far more than is streamed: only what is asked for is read.
    private final Map<String, History.Version> movies;
    private final Map<String, History.Version> users;

    /// Names of books by the title of the movie, both in upper case.
    private final Map<String, Set<String>> booksOf = new HashMap<>();

    /// Books by their name in upper case.
    private final Map<String, History.Version> books = new HashMap<>();

    private final Map<String, History.Version> authors;
    private final boolean reviewed;

    MovieAttributes(Kind.Known known) {
        History history = known.history();
        movies = history.newest("movies");
        users = history.newest("users");
        history.newest("books").forEach((name, book) -> books.put(upper(name), book));
        authors = history.newest("authors");
        history.newest("reviews").values().forEach(review -> link(RecordJson.of(review)));
        reviewed = !history.of("reviews").isEmpty();
    }

    private static String name(RecordJson user) {
        return (user.text("first_name") + " " + user.text("last_name")).strip();
    }

    private Set<String> labels(String name) {
        History.Version author = authors.get(name);
        Set<String> labels = new TreeSet<>();
        if (author == null) {
            return labels;
        }
        for (JsonNode nationality : RecordJson.of(author).member("nationalities")) {
            String label = nationality.path("label").asText("").strip();
            if (!label.isEmpty()) {
                labels.add(label);
            }
        }
        return labels;
    }

    private void link(RecordJson review) {
        for (JsonNode movie : review.member("movies")) {
            String title = upper(movie.path("title").asText(""));
            if (title.isBlank() || title.equals(NO_MOVIE)) {
                continue;
            }
            for (JsonNode book : review.member("books")) {
                String name = upper(book.path("metadata").path("title").asText(""));
                if (!name.isBlank()) {
                    booksOf.computeIfAbsent(title, first -> new TreeSet<>()).add(name);
                }
            }
        }
    }

    private static String upper(String title) {
        return title.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public List<String> values(Dimension dimension, List<String> texts, long since) {
        String key = texts.getFirst();
        return switch (dimension.id()) {
            case "movie", "user" -> List.of(key);
            case "language" -> List.of(language(movies.get(key)));
            case "based_on_book" ->
                List.of(!reviewed ? NOBODY_KNOWS : booksOf(key).isEmpty() ? "no" : "yes");
            case "book" -> booksOf(key).stream().map(this::title).toList();
            case "author" -> authors(key).stream().toList();
            case "nationality" ->
                authors(key).stream()
                        .flatMap(author -> labels(author).stream())
                        .distinct()
                        .toList();
            case "user_name" -> {
                History.Version user = users.get(key);
                yield List.of(user == null ? NOBODY_KNOWS : name(RecordJson.of(user)));
            }
            default -> throw new IllegalArgumentException(dimension.id());
        };
    }

    private static String language(History.@Nullable Version movie) {
        String language = movie == null ? "" : RecordJson.of(movie).text("original_language");
        return language.isBlank() ? NOBODY_KNOWS : language;
    }

    private Set<String> booksOf(String movie) {
        return booksOf.getOrDefault(upper(movie), Set.of());
    }

    /// A book as its own record writes it; one without a record as the review does.
    private String title(String upper) {
        History.Version book = books.get(upper);
        return book == null ? upper : RecordJson.of(book).text("name");
    }

    private Set<String> authors(String movie) {
        Set<String> authors = new TreeSet<>();
        for (String book : booksOf(movie)) {
            History.Version known = books.get(book);
            String author =
                    known == null ? "" : RecordJson.of(known).text("author").strip();
            if (!author.isEmpty()) {
                authors.add(author);
            }
        }
        return authors;
    }

    @Override
    public int runtime(List<String> asset, long since) {
        History.Version movie = movies.get(asset.getFirst());
        if (movie == null) {
            return 0;
        }
        try {
            int minutes =
                    Integer.parseInt(RecordJson.of(movie).text("duration_mins").strip());
            return minutes < 0 || minutes > LONGEST_MINUTES ? 0 : minutes * MINUTE;
        } catch (NumberFormatException e) {
            // A runtime that cannot be read is as good as none.
            return 0;
        }
    }
}
