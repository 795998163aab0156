/// Questions and answers. A [app.viewership.query.Question] is one immutable value that says all that a screen shows;
/// an [app.viewership.query.Explorer] answers it from columns in memory, [app.viewership.query.Answer] is rows.
package app.viewership.query;
