package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where nobody says what a figure is counted from, it is empty, not 0.
class UnknownFiguresTest {
    @TempDir
    private Path folder;

    @Test
    void figuresOfBooksAndRuntimesAreEmptyWhereOnlyStreamsAreThere() throws IOException {
        Path streams = Files.writeString(folder.resolve("streams.csv"), """
                movie_title,user_email,size_mb,start_at,end_at
                Gold,a@b.nl,12.5,2021-12-28T05:00:00.000+01:00,2021-12-28T06:00:00.000+01:00
                """);

        Shell.run("report", streams.toString(), "--out", folder.resolve("out").toString());

        assertThat(Files.readString(folder.resolve("out").resolve("movie-questions.csv")))
                .contains("\nbased_on_books_percent,,%,\""
                        + "Streamed movies that a review links to a book, divided by streamed movies."
                        + " Unknown: no book is known yet.\"\n")
                .containsPattern("\nusers_watched_share,,users,[^\n]*Share: 0.5; month: 2021-12\\. "
                        + "Unknown: no runtime of these is known\\.");
    }

    @Test
    void theSumOfNoSizesIsEmpty() throws IOException {
        Path streams = Files.writeString(folder.resolve("streams.csv"), """
                movie_title,user_email,size_mb,start_at,end_at
                Gold,a@b.nl,,2021-12-28T05:00:00.000+01:00,2021-12-28T06:00:00.000+01:00
                Iron,a@b.nl,1500,2021-12-28T07:00:00.000+01:00,2021-12-28T08:00:00.000+01:00
                """);
        String library = folder.resolve("library").toString();
        Shell.run("import", streams.toString(), "--library", library);

        Shell.Ran ran =
                Shell.run("query", "--library", library, "--by", "movie", "--measure", "viewings,amount,mean_amount");

        assertThat(ran.out()).isEqualTo("""
                        movie,viewings,amount,mean_amount
                        Gold,1,,
                        Iron,1,1.500,1.500
                        """);
    }
}
