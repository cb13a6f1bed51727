package dev.offshoot.events.view;

import dev.offshoot.events.organiser.Organiser;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param email null but for editors */
@Serdeable
public record OrganiserResponse(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String url,
        @Nullable UUID logoId) {

    static OrganiserResponse of(Organiser organiser, boolean forEditor) {
        return new OrganiserResponse(
                organiser.uuid(),
                organiser.name(),
                forEditor ? organiser.email() : null,
                organiser.url(),
                organiser.logoId());
    }
}
