/// The rule: sorted requests become viewings, viewings become sessions.
///
/// Start at [app.viewership.viewing.Cutter]: it takes [app.viewership.viewing.Stretches], the requests of a log with
/// neighbours in time folded together, and two gaps, and gives [app.viewership.viewing.Viewings]. Where a log tells
/// starts and ends, [app.viewership.viewing.Pairs] brings them together. [app.viewership.viewing.Lengths]
/// reads gaps as people write them. Everything here is pure: no file, no database,
/// no window, so the same rule can run inside the executors of a cluster.
package app.viewership.viewing;
