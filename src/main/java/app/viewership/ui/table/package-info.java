/// The table of an answer: [app.viewership.ui.table.AnswerTable] draws any answer, its columns being data.
package app.viewership.ui.table;
