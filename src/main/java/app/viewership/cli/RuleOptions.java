package app.viewership.cli;

import app.viewership.query.Rule;
import app.viewership.query.ViewerKey;
import app.viewership.viewing.Gaps;
import picocli.CommandLine.Option;

/// The parameters that cut and count, whatever is asked; those of the program changes alone are options of the report.
final class RuleOptions {
    @Option(
            names = "--session-gap",
            paramLabel = "DURATION",
            defaultValue = "30m",
            converter = SecondsConverter.class,
            description = "The longest pause inside one session (default: ${DEFAULT-VALUE}).")
    private int sessionGap;

    @Option(
            names = "--viewing-gap",
            paramLabel = "DURATION",
            defaultValue = "10m",
            converter = SecondsConverter.class,
            description = "The longest pause inside one viewing (default: ${DEFAULT-VALUE}).")
    private int viewingGap;

    @Option(
            names = "--runtime",
            paramLabel = "DURATION",
            defaultValue = "45m",
            converter = SecondsConverter.class,
            description = "A viewing of less is an early end (default: ${DEFAULT-VALUE}).")
    private int runtime;

    @Option(
            names = "--viewer",
            paramLabel = "device|household",
            defaultValue = "device",
            converter = ViewerConverter.class,
            description = "Who counts as one viewer (default: ${DEFAULT-VALUE}).")
    private ViewerKey viewer = ViewerKey.DEVICE;

    /// @throws WrongUsage if they do not go together
    Rule rule() {
        try {
            return new Rule(new Gaps(viewingGap, sessionGap), runtime, Rule.DEFAULT.handOver(), viewer);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(String.valueOf(e.getMessage()));
        }
    }
}
