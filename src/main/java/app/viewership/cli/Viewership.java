package app.viewership.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command that holds the others.
@Command(
        name = "viewership",
        mixinStandardHelpOptions = true,
        versionProvider = Viewership.ProgramVersion.class,
        synopsisHeading = "Usage:%n",
        customSynopsis = {
            "  viewership [--library FILE] [LOG…]   opens the window",
            "  viewership --sample                  opens it with the sample log",
            "  viewership COMMAND …                 works without one",
        },
        description = {
            "%nAnswers from what a streaming service writes down: who watched what, for how long, and where they went."
                    + " It reads request logs, play events, movie streams, app activity, live platforms and logs of"
                    + " CloudFront, each recognised by its content.%n"
        },
        footer = {
            "%nviewership COMMAND --help tells more about a command.",
            "Exit codes: 0 done; 1 failed, with one sentence on standard error; 2 wrong usage."
        })
final class Viewership implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // filled in by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: report, import, query, export, sample, fetch, listen or serve.");
    }

    static final class ProgramVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"viewership " + Version.current()};
        }
    }
}
