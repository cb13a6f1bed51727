package dev.offshoot.events.organiser;

import dev.offshoot.events.event.OrganiserContent;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the organisers of an event, in the order of the page. */
@MappedEntity("organisers")
public record Organiser(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        long eventId,
        int position,
        String name,
        @Nullable String email,
        @Nullable String url,
        @Nullable UUID logoId) {

    static Organiser of(UUID uuid, long eventId, int position, OrganiserContent content) {
        return new Organiser(
                null,
                uuid,
                eventId,
                position,
                content.name().strip(),
                content.email(),
                content.url(),
                content.logoId());
    }

    public OrganiserContent content() {
        return new OrganiserContent(name, email, url, logoId);
    }
}
