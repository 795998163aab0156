package app.viewership.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A moment as people write it: with an offset, or by the clock of the display zone.
sealed interface Moment {

    /// When that is, where clocks show the time of `zone`.
    Instant in(ZoneId zone);

    record Fixed(Instant instant) implements Moment {
        @Override
        public Instant in(ZoneId zone) {
            return instant;
        }
    }

    record Local(LocalDateTime time) implements Moment {
        @Override
        public Instant in(ZoneId zone) {
            return time.atZone(zone).toInstant();
        }
    }

    /// Reads `2021-09-30`, `2021-09-30T00:30`, `2021-09-30 00:30:00`, `2021-09-30T00:30:00+02:00` and the like.
    final class Converter implements ITypeConverter<Moment> {
        private static final int DATE_LENGTH = "2021-09-30".length();

        @Override
        public Moment convert(String text) {
            String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +", "$1T");
            try {
                if (iso.length() <= DATE_LENGTH) {
                    return new Local(LocalDate.parse(iso).atStartOfDay());
                }
                TemporalAccessor read =
                        DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, ZonedDateTime::from, LocalDateTime::from);
                return read instanceof ZonedDateTime zoned
                        ? new Fixed(zoned.toInstant())
                        : new Local((LocalDateTime) read);
            } catch (DateTimeException e) {
                throw new TypeConversionException("\"" + text
                        + "\" is no moment; write 2021-09-30, 2021-09-30T00:30 or 2021-09-30T00:30:00+02:00");
            }
        }
    }
}
