package dev.offshoot.events.search;

import dev.offshoot.events.people.Names;
import dev.offshoot.events.team.TeamMember;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks.
 *
 * @param userId null for a guest
 * @param name null when auth did not say it in time
 */
@Serdeable
record SpeakerResponse(@Nullable UUID userId, @Nullable String name) {

    static SpeakerResponse of(TeamMember speaker, Names names) {
        return new SpeakerResponse(
                speaker.account(), speaker.isGuest() ? speaker.guestName() : names.of(speaker.account()));
    }
}
