/// Sources made to measure: what real ones look like, without anybody's data in them.
///
/// Start at [app.viewership.source.sample.SampleSource]: a size in, files out, one implementation a kind.
/// [app.viewership.source.sample.SampleLog] is the log of the empty window.
package app.viewership.source.sample;
