/// Live platforms in the window: sources are named, listened to and followed, and other programs are answered.
///
/// Start at [app.viewership.ui.live.LiveDesk] and [app.viewership.ui.live.AnswerDesk].
package app.viewership.ui.live;
