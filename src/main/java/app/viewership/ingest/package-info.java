/// From source to store: files are read in parallel, each one a transaction, and a report adds up.
///
/// Start at [app.viewership.ingest.Importer].
package app.viewership.ingest;
