/// The library: what was imported, in one H2 database file.
///
/// Start at [app.viewership.store.Library]. A file comes in through an [app.viewership.store.Intake], one transaction;
/// its requests are sorted and packed into segments by [app.viewership.store.SegmentCodec], because a row in a table
/// costs fifty times the bytes. What is small (the ledger, rejected rows, clients, assets, saved views) stands in plain
/// tables, one class per table with its SQL; the tables are told by the `.sql` resources of this package.
package app.viewership.store;
