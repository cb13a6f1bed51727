package dev.offshoot.events.pool;

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

/** Pools of an event, for its editors. */
@Controller("/api/events/{id}/pools")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class PoolController {

    private final EventAccess access;
    private final SeatPools pools;
    private final NamedFields fields;

    PoolController(EventAccess access, SeatPools pools, NamedFields fields) {
        this.access = access;
        this.pools = pools;
        this.fields = fields;
    }

    @Get
    List<SeatPoolResponse> list(@PathVariable UUID id, Caller.Person caller) {
        return pools.ofEvent(event(id, caller)).stream()
                .map(SeatPoolResponse::of)
                .toList();
    }

    @Post
    HttpResponse<SeatPoolResponse> add(@PathVariable UUID id, @Body @Valid NewPool body, Caller.Person caller) {
        PoolRow made = pools.add(event(id, caller), body);
        return tagged(HttpResponse.created(URI.create("/api/events/" + id + "/pools/" + made.uuid())), made);
    }

    @Patch("/{poolId}")
    HttpResponse<SeatPoolResponse> change(
            @PathVariable UUID id,
            @PathVariable UUID poolId,
            @Body @Valid EditPool body,
            IfMatch seen,
            Caller.Person caller,
            HttpRequest<?> request) {
        long event = event(id, caller);
        return tagged(HttpResponse.ok(), pools.change(event, poolId, seen, body, fields.of(request)));
    }

    @Delete("/{poolId}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID poolId, Caller.Person caller) {
        pools.remove(event(id, caller), poolId);
    }

    private long event(UUID id, Caller.Person caller) {
        return access.of(id, caller).require(Right.EDIT).eventId();
    }

    private static HttpResponse<SeatPoolResponse> tagged(MutableHttpResponse<?> answer, PoolRow row) {
        return answer.header(HttpHeaders.ETAG, Etag.of(row.version()).value()).body(SeatPoolResponse.of(row));
    }
}
