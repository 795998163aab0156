/// How logs come in: the empty window, the drop, the preview, the import under way, what became of it, and the ledger
/// of all imports. [app.viewership.ui.intake.Intake] runs it; the panes only show.
package app.viewership.ui.intake;
