package app.viewership.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/// A file system of H2 that takes any file name, and survives interrupted threads.
///
/// H2 ends the file name of its URL at the first semicolon and knows no way to escape one; here `;` and `%` are written
/// `%3B` and `%25`. And H2 loses its file for good when a thread is interrupted inside a read or write, as cancelling a
/// background task does; H2's own `retry` opens it again.
public final class EscapedPath extends FilePathWrapper {

    private static final String SCHEME = "escaped";

    private static final Map<String, FileChannel> OPEN = new ConcurrentHashMap<>();

    /// For H2, which makes paths by reflection.
    public EscapedPath() {}

    /// The URL under which H2 finds the database in `file`, without settings.
    static String url(Path file, String suffix) {
        FilePath.register(new EscapedPath());
        String name = file.toString();
        return "jdbc:h2:" + SCHEME + ":" + escape(name.substring(0, name.length() - suffix.length()));
    }

    /// Closes what H2 left open: it forgets to where a file turns out to be damaged, and then takes its own lock for
    /// another program's.
    static void release(Path file) {
        @Nullable FileChannel left = OPEN.remove(file.toString());
        if (left != null) {
            try {
                left.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    protected FilePath unwrap(String path) {
        return FilePath.get(unescape(path.substring(SCHEME.length() + 1)));
    }

    @Override
    public FilePathWrapper wrap(FilePath base) {
        return getPath(SCHEME + ":" + escape(base.toString()));
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel channel = FilePath.get("retry:" + getBase()).open(mode);
        OPEN.put(getBase().toString(), channel);
        return channel;
    }

    private static String escape(String name) {
        return name.replace("%", "%25").replace(";", "%3B");
    }

    private static String unescape(String name) {
        return name.replace("%3B", ";").replace("%25", "%");
    }
}
