package dev.offshoot.events.event;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is held.
 *
 * @param id of a map service
 * @param country ISO 3166-1 alpha-2; decides the tax of paid tickets
 */
@Serdeable
public record Place(
        @Nullable @Size(max = 255) @Pattern(regexp = EventContent.LINE)
        String name,

        @Nullable @Size(max = 512) String address,
        @Nullable @Size(max = 255) String id,

        @Nullable @Size(max = 120) @Pattern(regexp = EventContent.LINE)
        String city,

        @Nullable @Pattern(regexp = "[A-Z]{2}") String country) {

    boolean isEmpty() {
        return Stream.of(name, address, id, city, country).allMatch(Objects::isNull);
    }

    /** In one line; empty when nothing is known but the country. */
    String line() {
        return Stream.of(name, city).filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
    }
}
