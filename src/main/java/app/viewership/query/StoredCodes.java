package app.viewership.query;

/// The codes that clients and assets have in the library, by their codes in the dataset.
record StoredCodes(int[] client, int[] asset) {}
