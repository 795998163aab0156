/// The library: what was imported, in one H2 database file.
///
/// Start at [app.viewership.store.Library]. A file comes in through an [app.viewership.store.Intake], one transaction;
/// its events are sorted and packed into segments by [app.viewership.store.SegmentCodec], because a row in a table
/// costs fifty times the bytes. Records are kept once in each of their versions, with the files they stand in: what
/// held when is played from these by [app.viewership.store.Library#history]. What is small (the ledger, rejected rows,
/// clients, assets, saved views) stands in plain tables, one class per table with its SQL; the tables are told by the
/// `.sql` resources of this package.
///
/// [app.viewership.store.Unfinished] is of no library alone: a library being made is known by it, and so are the files
/// of downloads, exports and samples, so that all of them are gone where the program ends before they are whole. It
/// stands here because every package that writes files may use this one.
package app.viewership.store;
