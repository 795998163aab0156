package app.viewership;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Which class uses which, read from the constant pools of compiled classes. What only a constant's value came from is
/// not seen: the compiler leaves no trace of it.
record Arrows(Set<Arrow> all) {
    private static final Pattern TYPE = Pattern.compile("L([\\w/$]+)[;<]");

    /// One class uses another.
    record Arrow(String from, String to) implements Comparable<Arrow> {
        String fromPackage() {
            return packageOf(from);
        }

        String toPackage() {
            return packageOf(to);
        }

        @Override
        public int compareTo(Arrow other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    /// The arrows of the classes under a folder.
    static Arrows under(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            return new Arrows(files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("module-info.class"))
                    .flatMap(Arrows::arrowsOf)
                    .collect(toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Arrow> arrowsOf(Path file) {
        try {
            ClassModel model = ClassFile.of().parse(file);
            String from = dotted(model.thisClass().asInternalName());
            return StreamSupport.stream(model.constantPool().spliterator(), false)
                    .flatMap(Arrows::namesIn)
                    .map(name -> new Arrow(from, dotted(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> namesIn(PoolEntry entry) {
        return switch (entry) {
            case ClassEntry type -> Stream.of(type.asInternalName());
            case Utf8Entry text -> TYPE.matcher(text.stringValue()).results().map(found -> found.group(1));
            default -> Stream.empty();
        };
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    /// Those of the arrows that a rule forbids, in order.
    Set<Arrow> that(Predicate<Arrow> forbidden) {
        Set<Arrow> found = new TreeSet<>();
        all.stream().filter(forbidden).forEach(found::add);
        return found;
    }

    /// The packages that have a class with an arrow.
    Set<String> packages() {
        return all.stream().map(Arrow::fromPackage).collect(toSet());
    }

    /// The arrows from one package to another from which a way leads back.
    Set<Arrow> inCycles() {
        Map<String, Set<String>> next =
                all.stream().collect(groupingBy(Arrow::fromPackage, mapping(Arrow::toPackage, toSet())));
        return that(arrow -> !arrow.fromPackage().equals(arrow.toPackage())
                && reachable(arrow.toPackage(), next).contains(arrow.fromPackage()));
    }

    private static Set<String> reachable(String start, Map<String, Set<String>> next) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            for (String step : next.getOrDefault(open.removeLast(), Set.of())) {
                if (seen.add(step)) {
                    open.add(step);
                }
            }
        }
        return seen;
    }
}
