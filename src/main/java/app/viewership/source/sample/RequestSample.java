package app.viewership.source.sample;

import java.io.IOException;
import java.io.OutputStream;

/// A request log, as [SampleLog] makes it: one night, whatever days are asked for.
final class RequestSample implements SampleSource {

    @Override
    public String kind() {
        return "requests";
    }

    @Override
    public boolean isFile() {
        return true;
    }

    @Override
    public Size usual() {
        return new Size(SampleLog.DEFAULT.rows(), 1, SampleLog.DEFAULT.seed());
    }

    @Override
    public void write(Size size, String name, Files to) throws IOException {
        try (OutputStream out = to.file(name)) {
            new SampleLog(size.rows(), size.seed()).writeTo(out, name);
        }
    }
}
