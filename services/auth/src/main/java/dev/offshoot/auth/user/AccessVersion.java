package dev.offshoot.auth.user;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

/** @param number tokens below it are outdated */
@Embeddable
public record AccessVersion(
        @MappedProperty("access_version") int number,
        @MappedProperty("access_changed_at") Instant since) {

    static AccessVersion first(Instant now) {
        return new AccessVersion(1, now);
    }

    AccessVersion next(Instant now) {
        return new AccessVersion(number + 1, now);
    }
}
