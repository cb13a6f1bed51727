package dev.offshoot.events.event;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an event is, on the ground and on the net. */
@Embeddable
public record Venue(
        @MappedProperty("format") @TypeDef(type = DataType.STRING)
        Format format,

        @MappedProperty("place_name") @Nullable String placeName,
        @MappedProperty("address") @Nullable String address,
        @MappedProperty("place_id") @Nullable String placeId,
        @MappedProperty("city") @Nullable String city,
        @MappedProperty("country") @Nullable String country,
        @MappedProperty("online_url") @Nullable String onlineUrl,

        @MappedProperty("online_for") @TypeDef(type = DataType.STRING)
        OnlineFor onlineFor) {

    static Venue of(EventContent content) {
        Place place = content.place() == null ? new Place(null, null, null, null, null) : content.place();
        return new Venue(
                content.format(),
                place.name(),
                place.address(),
                place.id(),
                place.city(),
                place.country(),
                content.onlineUrl(),
                content.onlineFor());
    }

    /** Null when nothing is known of it. */
    public @Nullable Place place() {
        Place place = new Place(placeName, address, placeId, city, country);
        return place.isEmpty() ? null : place;
    }

    /** The whole of where it is on the ground, in one line; null when there is nothing. */
    public @Nullable String full() {
        String line = Stream.of(placeName, address, city, country)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return line.isEmpty() ? null : line;
    }

    /** The place in one line, for mails; null when there is none. */
    public @Nullable String line() {
        String line = new Place(placeName, address, placeId, city, country).line();
        return line.isEmpty() ? null : line;
    }
}
