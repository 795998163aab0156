package app.viewership.store;

import java.util.List;

/// What was watched; its code stands for it in every event.
///
/// @param code from 0, without holes over all kinds
/// @param kind id of the kind of log
/// @param texts the texts that the kind's asset is made of, in its order
/// @param title of the titles seen with it the first in text order (of UTF-16 units); an empty title counts only where
///     no other was seen, as in kinds that have none
public record AssetEntry(int code, String kind, List<String> texts, String title) {

    public AssetEntry {
        texts = List.copyOf(texts);
    }
}
