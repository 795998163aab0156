/// Pages that lie over the views, whatever stands on them: cards, sentences, buttons, tables to be read, amounts and
/// times in words.
///
/// Start at [app.viewership.ui.page.Page].
package app.viewership.ui.page;
