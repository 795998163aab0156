package app.viewership.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// The names in the objects of a file and what they mean, learnt as they come. Not for several threads.
final class JsonPaths {

    /// Names of one object that are remembered; those beyond are looked up anew each time.
    private static final int MOST = 500;

    private final List<List<List<String>>> headers;
    private final Node root;

    /// @param part whose roles the names may have
    /// @param prefix of all paths
    JsonPaths(Part part, String... prefix) {
        headers = part.roles().stream()
                .map(role -> {
                    List<List<String>> names = new ArrayList<>();
                    names.add(path(role.header()));
                    role.aliases().forEach(alias -> names.add(path(alias)));
                    return names;
                })
                .toList();
        root = new Node(List.of(prefix), -1, 0, true);
    }

    Node root() {
        return root;
    }

    private static List<String> path(String header) {
        return List.of(header.split("\\."));
    }

    private Node node(Node parent, String name) {
        List<String> path = new ArrayList<>(parent.path);
        path.add(name);
        String whole = Header.plain(String.join(".", path));
        int column = -1;
        int rank = Integer.MAX_VALUE;
        boolean leads = false;
        boolean named = !Header.plain(name).isEmpty();
        for (int role = 0; role < headers.size() && named; role++) {
            List<List<String>> names = headers.get(role);
            for (int i = 0; i < names.size(); i++) {
                leads |= leads(path, names.get(i));
                if (i < rank && Header.plain(String.join(".", names.get(i))).equals(whole)) {
                    rank = i;
                    column = role;
                }
            }
        }
        return new Node(path, column, rank, leads);
    }

    private static boolean leads(List<String> path, List<String> header) {
        if (path.size() >= header.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!Header.plain(path.get(i)).equals(Header.plain(header.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /// A name, at the place where it stands.
    final class Node {

        private final List<String> path;

        /// Number of the role that it has; negative if none.
        final int column;

        /// Which of the names of its role it is: 0 is that of today.
        final int rank;

        /// Whether names with roles stand below it.
        final boolean leads;

        /// The row that it was seen in last.
        int row;

        private byte[][] names = new byte[8][];
        private Node[] nodes = new Node[8];
        private int size;
        private int next;

        private Node(List<String> path, int column, int rank, boolean leads) {
            this.path = List.copyOf(path);
            this.column = column;
            this.rank = rank;
            this.leads = leads;
        }

        /// For people: `data.duration`.
        String label() {
            return String.join(".", path);
        }

        boolean matters() {
            return column >= 0 || leads;
        }

        /// An object begins here; its names mostly come in the order of the last.
        void begin() {
            next = 0;
        }

        Node child(byte[] bytes, int from, int to) {
            if (next < size && is(next, bytes, from, to)) {
                return nodes[next++];
            }
            for (int i = 0; i < size; i++) {
                if (is(i, bytes, from, to)) {
                    next = i + 1;
                    return nodes[i];
                }
            }
            Node found = node(this, new String(bytes, from, to - from, StandardCharsets.UTF_8));
            if (size < MOST) {
                if (size == nodes.length) {
                    names = Arrays.copyOf(names, 2 * size);
                    nodes = Arrays.copyOf(nodes, 2 * size);
                }
                names[size] = Arrays.copyOfRange(bytes, from, to);
                nodes[size++] = found;
                next = size;
            }
            return found;
        }

        private boolean is(int i, byte[] bytes, int from, int to) {
            byte[] name = names[i];
            return Arrays.equals(name, 0, name.length, bytes, from, to);
        }

        /// Adds the names seen so far that say nothing, those below others among them.
        void ignored(List<String> into) {
            each(node -> {
                if (!node.matters()) {
                    into.add(node.label());
                } else if (node.leads) {
                    node.ignored(into);
                }
            });
        }

        /// Adds the columns of the names seen so far.
        void seen(boolean[] columns) {
            each(node -> {
                if (node.column >= 0) {
                    columns[node.column] = true;
                }
                node.seen(columns);
            });
        }

        private void each(Consumer<Node> action) {
            for (int i = 0; i < size; i++) {
                Node node = nodes[i];
                action.accept(node);
            }
        }
    }

    /// The names that say nothing, of those seen so far.
    List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        root.ignored(ignored);
        return ignored;
    }

    /// Which columns were seen so far.
    boolean[] seen() {
        boolean[] seen = new boolean[headers.size()];
        root.seen(seen);
        return seen;
    }
}
