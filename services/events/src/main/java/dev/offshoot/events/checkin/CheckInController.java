package dev.offshoot.events.checkin;

import dev.offshoot.events.right.EventAccess;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.events.right.Right;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.UUID;

/** Scans at the door. A bad ticket is an answer, not an error. */
@Controller("/api/events/{id}/check-ins")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class CheckInController {

    private final EventAccess access;
    private final Door door;
    private final AttendeeNames names;

    CheckInController(EventAccess access, Door door, AttendeeNames names) {
        this.access = access;
        this.door = door;
        this.names = names;
    }

    @Post
    @Status(HttpStatus.OK)
    CheckInResponse checkIn(UUID id, @Body @Valid CheckIn request, Caller.Person caller) {
        EventRights rights = access.of(id, caller).require(Right.CHECK_IN);
        Door.Answer answer = door.scan(rights, caller.id(), request.checked());
        DoorTicket ticket = answer.ticket();
        return ticket == null
                ? CheckInResponse.of(answer.result())
                : CheckInResponse.of(answer.result(), ticket, names.of(ticket));
    }
}
