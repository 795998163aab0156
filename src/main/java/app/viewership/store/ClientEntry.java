package app.viewership.store;

import java.util.List;

/// Who watched, and with what, as a log names it; its code stands for it in every event.
///
/// @param code from 0, without holes over all kinds
/// @param kind id of the kind of log
/// @param texts the texts that the kind's client is made of, in its order
public record ClientEntry(int code, String kind, List<String> texts) {

    public ClientEntry {
        texts = List.copyOf(texts);
    }
}
