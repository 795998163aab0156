/// What is taken home from the window: tables and charts as files ([app.viewership.ui.saving.Exports]), and views by
/// name in the library ([app.viewership.ui.saving.SavedViews]).
package app.viewership.ui.saving;
