/// Pictures of answers. [app.viewership.chart.Charts] turns an answer into a [app.viewership.chart.Figure]; a figure
/// makes a JFreeChart for any size and theme, for the window and for exported pictures alike. There is no JavaFX here.
package app.viewership.chart;
