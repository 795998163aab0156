package app.viewership.query;

import app.viewership.query.Column.Name;
import app.viewership.source.Dimension.Saying;
import java.util.ArrayList;
import java.util.List;

/// What names the rows of a table: dimensions, each with its column.
///
/// @param dimensions ids, in the order of the columns
/// @param columns of the same length
/// @param key the dimension whose value the row stands for; empty where all of them together name it
record Naming(List<String> dimensions, List<Column> columns, String key) {

    /// Rows named by all of `dimensions` together.
    static Naming of(Dataset dataset, List<String> dimensions) {
        return new Naming(dimensions, columns(dataset, dimensions, ""), "");
    }

    /// Rows that stand for a value of `key`; the other dimensions say more about it.
    static Naming of(Dataset dataset, String key, List<String> dimensions) {
        return new Naming(dimensions, columns(dataset, dimensions, key), key);
    }

    /// The same with another column for the first dimension.
    Naming called(String id, String label) {
        List<Column> renamed = new ArrayList<>(columns);
        renamed.set(
                0,
                new Column(
                        id, label, columns.getFirst().type(), columns.getFirst().name()));
        return new Naming(dimensions, renamed, key);
    }

    private static List<Column> columns(Dataset dataset, List<String> dimensions, String key) {
        int named = dimensions.indexOf(key);
        return dimensions.stream()
                .map(id -> {
                    Dimension dimension = dataset.dimension(id);
                    boolean instant = dimension.equals(TimeDimension.TIME.dimension());
                    return new Column(
                            id,
                            dimension.label(),
                            instant ? Column.Type.INSTANT : Column.Type.TEXT,
                            named >= 0 && dimensions.indexOf(id) > named
                                    ? beside(dataset, dimension)
                                    : name(dataset, dimension, key));
                })
                .toList();
    }

    /// What a column behind that of the key does: it tells series from films, or says more.
    private static Name beside(Dataset dataset, Dimension dimension) {
        Name name = name(dataset, dimension, "");
        return name == Name.KIND ? name : Name.BESIDE;
    }

    private static Name name(Dataset dataset, Dimension dimension, String key) {
        boolean saysKey = dataset.described(key)
                .map(app.viewership.source.Dimension::words)
                .filter(words ->
                        words.how() == Saying.How.BY && words.dimension().equals(dimension.id()))
                .isPresent();
        boolean kind = dataset.kind()
                .series()
                .filter(series -> series.dimension().equals(dimension.id()))
                .isPresent();
        if (saysKey) {
            return Name.ALONE;
        }
        if (kind && !key.equals(dimension.id())) {
            return Name.KIND;
        }
        return dimension.labelled() ? Name.LABELLED : Name.PART;
    }
}
