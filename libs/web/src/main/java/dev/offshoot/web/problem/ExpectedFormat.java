package dev.offshoot.web.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a value of a type looks like, in words for whoever sent another one. */
public final class ExpectedFormat {

    private static final Map<Class<?>, String> SENTENCES = Map.ofEntries(
            Map.entry(UUID.class, "Must be a UUID"),
            Map.entry(Instant.class, "Must be an instant such as 2026-05-01T18:00:00Z"),
            Map.entry(LocalDate.class, "Must be a date such as 2026-05-01"),
            Map.entry(LocalTime.class, "Must be a time such as 18:00"),
            Map.entry(LocalDateTime.class, "Must be a local date and time such as 2026-05-01T18:00"),
            Map.entry(OffsetDateTime.class, "Must be a date and time with offset such as 2026-05-01T18:00+02:00"),
            Map.entry(ZonedDateTime.class, "Must be a date and time with offset such as 2026-05-01T18:00+02:00"),
            Map.entry(YearMonth.class, "Must be a month such as 2026-05"),
            Map.entry(Duration.class, "Must be a duration such as PT15M"),
            Map.entry(ZoneId.class, "Must be an IANA time zone such as Europe/Madrid"),
            Map.entry(Locale.class, "Must be a language tag such as en or es-MX"),
            Map.entry(boolean.class, "Must be true or false"),
            Map.entry(Boolean.class, "Must be true or false"));

    private ExpectedFormat() {}

    public static String of(Class<?> type) {
        if (type.isEnum()) {
            return "Must be one of " + constants(type);
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return SENTENCES.getOrDefault(type, "Must be a number");
        }
        return SENTENCES.getOrDefault(type, "Has the wrong format");
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
