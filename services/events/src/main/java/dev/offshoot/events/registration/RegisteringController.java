package dev.offshoot.events.registration;

import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Entrance;
import dev.offshoot.events.allocation.Outcome;
import dev.offshoot.events.right.EventAccess;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.Etag;
import dev.offshoot.web.idempotency.IdempotencyKeys;
import dev.offshoot.web.limit.RateLimited;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;

/**
 * Registering for an event. {@code Idempotency-Key} is honoured by the batch that runs the command: a transaction around
 * each request would keep a connection while it waits.
 */
@Controller("/api/events/{id}/registrations")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class RegisteringController {

    private final EventAccess access;
    private final Registering registering;
    private final Entrance entrance;
    private final Allocations allocations;
    private final IdempotencyKeys keys;

    RegisteringController(
            EventAccess access,
            Registering registering,
            Entrance entrance,
            Allocations allocations,
            IdempotencyKeys keys) {
        this.access = access;
        this.registering = registering;
        this.entrance = entrance;
        this.allocations = allocations;
        this.keys = keys;
    }

    @Post
    @RateLimited(name = "registrations", limit = "30/m")
    HttpResponse<?> register(
            @PathVariable UUID id, @Body @Valid RegisterRequest body, Caller.Person caller, HttpRequest<?> request) {
        Wanted wanted = entrance.enter(() -> {
            EventRights rights = access.of(id, caller);
            return new Wanted(rights.eventId(), registering.command(body, rights, caller));
        });
        Outcome outcome = allocations.submit(
                wanted.event(), wanted.command(), keys.call(request).orElse(null), done -> created(done, id));
        return outcome instanceof Outcome.Replayed replayed ? replayed.answer() : created(outcome.orThrow(), id);
    }

    private static HttpResponse<RegistrationResponse> created(Outcome.Done done, UUID event) {
        RegistrationResponse made = RegistrationViews.of(done, event);
        return HttpResponse.created(made, URI.create("/api/events/registrations/" + made.id()))
                .header(HttpHeaders.ETAG, Etag.of(done.stored().version()).value());
    }

    /** @param event local id */
    private record Wanted(long event, Command.Register command) {}
}
