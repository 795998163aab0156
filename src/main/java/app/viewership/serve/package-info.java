/// The answers of a library over HTTP, for other programs on this machine: read-only, as JSON.
///
/// Start at [app.viewership.serve.AnswerServer]; [app.viewership.serve.Doorkeeper] decides who is answered,
/// [app.viewership.serve.Addresses] what.
package app.viewership.serve;
