import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The one formatter: palantir-java-format, four spaces, 120 columns.
///
/// It runs as a program on the project's JDK, because the formatter reads Java with the compiler of the JDK it runs on
/// and Maven's own may be too old for the syntax used here.
///
/// `Format check DIR…` names the files that differ and fails; `Format apply DIR…` rewrites them.
final class Format {
    private static final int WIDTH = 120;
    private static final JavaFormatterOptions OPTIONS =
            JavaFormatterOptions.builder().style(Style.PALANTIR).build();
    /// Long comments are set aside while the formatter runs: it breaks them as if `///` were not one comment.
    private static final Pattern LONG_COMMENT = Pattern.compile("(?m)^( *///?)( .{80,})$");
    /// The first of the characters that stand for them, of private use, which no source here contains.
    private static final char FIRST_MARK = '\uE000';
    private static final Pattern COMMENT = Pattern.compile("( *///? +)(.*)");
    /// How a line begins that is neither list, table, heading, code nor tag.
    private static final Pattern SENTENCE = Pattern.compile("[^-*|#@`>\\d]");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]+\\.(\\w+);\\R");

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        List<String> faults = new ArrayList<>();
        for (Path file : sources(List.of(args).subList(1, args.length))) {
            String before = Files.readString(file);
            try {
                String after = format(before);
                if (apply && !after.equals(before)) {
                    Files.writeString(file, after);
                } else if (!after.equals(before)) {
                    faults.add(file + " is not formatted");
                }
                tooLong(after).forEach(line -> faults.add(file + ":" + line + " is longer than " + WIDTH + " columns"));
            } catch (FormatterException e) {
                // It knows no bare _ inside a record pattern (write var _) and no import module.
                faults.add(file + " cannot be read by the formatter: " + e.getMessage());
            }
        }
        faults.forEach(System.err::println);
        if (!faults.isEmpty()) {
            System.err.println("Format the sources with: mvn -q -Pformat");
            System.exit(1);
        }
    }

    private static List<Path> sources(List<String> roots) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String root : roots) {
            try (Stream<Path> paths = Files.walk(Path.of(root))) {
                paths.filter(path -> path.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    private static String format(String source) throws FormatterException {
        String text = withoutUnusedImports(ImportOrderer.reorderImports(source, Style.PALANTIR));
        List<String> comments = new ArrayList<>();
        String marked = LONG_COMMENT.matcher(text).replaceAll(found -> {
            comments.add(found.group(2));
            return Matcher.quoteReplacement(found.group(1) + " " + (char) (FIRST_MARK + comments.size() - 1));
        });
        String formatted = Formatter.createFormatter(OPTIONS).formatSource(marked);
        for (int i = 0; i < comments.size(); i++) {
            formatted = formatted.replace(" " + (char) (FIRST_MARK + i), comments.get(i));
        }
        return wrapped(formatted);
    }

    /// Breaks long comments between words; what is over joins the next line, if that one goes on with the sentence.
    private static String wrapped(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            int space = lines.get(i).lastIndexOf(' ', WIDTH);
            if (lines.get(i).length() <= WIDTH || !comment.matches() || space <= comment.end(1)) {
                continue;
            }
            String over = lines.get(i).substring(space + 1);
            Matcher next = COMMENT.matcher(i + 1 < lines.size() ? lines.get(i + 1) : "");
            if (next.matches()
                    && next.group(1).equals(comment.group(1))
                    && SENTENCE.matcher(next.group(2)).lookingAt()) {
                lines.set(i + 1, comment.group(1) + over + " " + next.group(2));
            } else {
                lines.add(i + 1, comment.group(1) + over);
            }
            lines.set(i, lines.get(i).substring(0, space).stripTrailing());
        }
        return String.join("\n", lines) + "\n";
    }

    /// An import goes when the file never says its simple name again. The formatter's own rule would take away imports
    /// that only a `///` comment names.
    private static String withoutUnusedImports(String text) {
        String body = IMPORT.matcher(text).replaceAll("");
        return IMPORT.matcher(text)
                .replaceAll(found -> Pattern.compile("\\b" + found.group(1) + "\\b")
                                .matcher(body)
                                .find()
                        ? Matcher.quoteReplacement(found.group())
                        : "");
    }

    /// The numbers of the lines that are still too wide. A text block and a line that is one literal are data: a row of
    /// a log and a sentence stay whole.
    private static List<Integer> tooLong(String text) {
        List<Integer> wide = new ArrayList<>();
        boolean inBlock = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            boolean data = inBlock || line.startsWith("import ") || line.strip().startsWith("\"");
            if (line.length() > WIDTH && !data) {
                wide.add(number);
            }
            boolean edge = (line.split("\"\"\"", -1).length - 1) % 2 == 1;
            inBlock = edge != inBlock;
        }
        return wide;
    }
}
