package dev.offshoot.events.view;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** Somebody's live registration of an event. */
@Introspected
@MappedEntity("registrations")
record Attendance(@Id long id, UUID uuid, String status) {

    boolean isConfirmed() {
        return status.equals("confirmed");
    }
}
