/// What a log looks like on disk, and nothing else: formats, decoding, columns and their roles, rows.
///
/// A [app.viewership.source.Kind] describes a kind of log as data; [app.viewership.source.RequestLog] is the one there
/// is. [app.viewership.source.Preview] says what was recognised in a file before anything of it is stored. A row is
/// kept or it is a [app.viewership.source.RejectedRow] with its line and reason; a file that cannot be read at all is a
/// [app.viewership.source.SourceException] with one sentence.
package app.viewership.source;
