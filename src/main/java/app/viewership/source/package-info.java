/// What a log looks like on disk: formats, decoding, columns and their roles, rows.
///
/// A [app.viewership.source.Kind] describes a kind of source as data; [app.viewership.source.Kinds] lists all there
/// are. [app.viewership.source.LogFile] opens a file and recognises what it is by its beginning; a
/// [app.viewership.source.LogReader] cuts it into blocks of whole rows, and an [app.viewership.source.EventReader] or a
/// [app.viewership.source.RecordReader] reads them, whatever they are written in. [app.viewership.source.Preview] says
/// what was recognised before anything of it is stored. A row is kept or it is a
/// [app.viewership.source.RejectedRow] with its line and reason; a file that cannot be read at all is a
/// [app.viewership.source.SourceException] with one sentence.
///
/// [app.viewership.source.Foreseen] is of no log alone: every failure with a sentence for the user is one, and it
/// stands here because every package may use this one.
package app.viewership.source;
