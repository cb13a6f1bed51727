package dev.offshoot.events.registration;

import dev.offshoot.events.right.EventAccess;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.events.right.Right;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.UUID;

/** Who comes to an event, and what somebody goes to. */
@Controller("/api/events")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class RegistrationListController {

    private final EventAccess access;
    private final RegistrationLists lists;
    private final AllocationFigures figures;
    private final LocalUsers users;

    RegistrationListController(
            EventAccess access, RegistrationLists lists, AllocationFigures figures, LocalUsers users) {
        this.access = access;
        this.lists = lists;
        this.figures = figures;
        this.users = users;
    }

    @Get("/registrations")
    RegistrationPage mine(@Valid @RequestBean RegistrationFilter filter, PageRequest page, Caller.Person caller) {
        return lists.ofPerson(users.idOf(caller.id()), filter, page);
    }

    @Get("/{id}/registrations")
    RegistrationPage attendees(
            @PathVariable UUID id,
            @Valid @RequestBean RegistrationFilter filter,
            PageRequest page,
            Caller.Person caller) {
        EventRights rights = access.of(id, caller).require(Right.ATTENDEES);
        return lists.ofEvent(rights.eventId(), filter, page);
    }

    @Get("/{id}/allocation")
    AllocationResponse allocation(@PathVariable UUID id, Caller.Person caller) {
        EventRights rights = access.of(id, caller).require(Right.ATTENDEES);
        return figures.of(rights.eventId());
    }
}
