/// Charts in the window: [app.viewership.ui.chart.ChartCard] is a figure with its heading, and answers mouse and keys.
/// What a choice means is for others to say; they hand in functions.
package app.viewership.ui.chart;
