package dev.offshoot.events.tickettype;

import dev.offshoot.events.pool.NamedFields;
import dev.offshoot.events.right.EventAccess;
import dev.offshoot.events.right.Right;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.Etag;
import dev.offshoot.web.IfMatch;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Ticket types of an event, for its editors. */
@Controller("/api/events/{id}/ticket-types")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class TicketTypeController {

    private final EventAccess access;
    private final TicketTypes types;
    private final NamedFields fields;

    TicketTypeController(EventAccess access, TicketTypes types, NamedFields fields) {
        this.access = access;
        this.types = types;
        this.fields = fields;
    }

    @Get
    List<TypeResponse> list(@PathVariable UUID id, Caller.Person caller) {
        return types.ofEvent(event(id, caller)).stream().map(TypeResponse::of).toList();
    }

    @Post
    HttpResponse<TypeResponse> add(@PathVariable UUID id, @Body @Valid NewType body, Caller.Person caller) {
        TypeRow made = types.add(event(id, caller), body);
        return tagged(HttpResponse.created(URI.create("/api/events/" + id + "/ticket-types/" + made.uuid())), made);
    }

    @Patch("/{typeId}")
    HttpResponse<TypeResponse> change(
            @PathVariable UUID id,
            @PathVariable UUID typeId,
            @Body @Valid EditType body,
            IfMatch seen,
            Caller.Person caller,
            HttpRequest<?> request) {
        long event = event(id, caller);
        return tagged(HttpResponse.ok(), types.change(event, typeId, seen, body, fields.of(request)));
    }

    @Delete("/{typeId}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID typeId, Caller.Person caller) {
        types.remove(event(id, caller), typeId);
    }

    private long event(UUID id, Caller.Person caller) {
        return access.of(id, caller).require(Right.EDIT).eventId();
    }

    private static HttpResponse<TypeResponse> tagged(MutableHttpResponse<?> answer, TypeRow row) {
        return answer.header(HttpHeaders.ETAG, Etag.of(row.version()).value()).body(TypeResponse.of(row));
    }
}
