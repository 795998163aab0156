package app.viewership.store;

/// One version of a record, whichever logs it stands in.
///
/// @param kind id of the kind of log
/// @param part id of the part of the kind
/// @param key names the record; its versions share it
/// @param json as compact JSON
record RecordText(String kind, String part, String key, String json) {}
