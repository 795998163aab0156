package app.viewership.cli;

import app.viewership.service.ServiceException;
import app.viewership.service.WebAddress;
import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// An address on the web.
final class UrlConverter implements ITypeConverter<URI> {

    @Override
    public URI convert(String text) {
        try {
            return WebAddress.parse(text);
        } catch (ServiceException e) {
            throw new TypeConversionException(e.sentence());
        }
    }
}
