/// A request log made to measure: what a real one looks like, without anybody's data in it.
///
/// Start at [app.viewership.source.sample.SampleLog]: rows and a seed in, bytes of CSV out.
package app.viewership.source.sample;
