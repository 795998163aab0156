package app.viewership.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.app.PackagedProgram.Run;
import app.viewership.cli.Version;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only the packaged program can prove: that its modules fit together and that its runtime lacks nothing.
class PackagedProgramIT {
    private final PackagedProgram program = PackagedProgram.ofThisBuild();

    @TempDir
    Path folder;

    @Test
    void theProgramSaysItsVersionAndNothingElse() throws Exception {
        assertThat(program.in(folder, "--version"))
                .isEqualTo(new Run(0, "viewership " + Version.current() + System.lineSeparator(), ""));
    }
}
