package dev.offshoot.events.registration;

import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Registration;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.web.Etag;
import dev.offshoot.web.IfMatch;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.UUID;

/**
 * One registration. Open to guests without an account, who show the token of their link in {@code X-Registration-Token};
 * to whoever shows nothing it does not exist.
 */
@Controller("/api/events/registrations/{rid}")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
@AllowPerson
class RegistrationController {

    private final Claims claims;
    private final ShownRegistrations shown;
    private final Editing editing;
    private final Cancelling cancelling;
    private final Allocations allocations;
    private final LocalUsers users;

    RegistrationController(
            Claims claims,
            ShownRegistrations shown,
            Editing editing,
            Cancelling cancelling,
            Allocations allocations,
            LocalUsers users) {
        this.claims = claims;
        this.shown = shown;
        this.editing = editing;
        this.cancelling = cancelling;
        this.allocations = allocations;
        this.users = users;
    }

    @Get
    HttpResponse<RegistrationResponse> get(@PathVariable UUID rid, Caller caller, HttpRequest<?> request) {
        Claim claim = claims.require(rid, caller, request);
        return answer(claim.registration(), claim);
    }

    @Patch
    HttpResponse<RegistrationResponse> edit(
            @PathVariable UUID rid,
            @Body @Valid EditRequest body,
            IfMatch seen,
            Caller caller,
            HttpRequest<?> request) {
        Claim claim = claims.require(rid, caller, request);
        return answer(editing.edit(claim, body, seen), claim);
    }

    @Post("/acceptance")
    HttpResponse<RegistrationResponse> accept(@PathVariable UUID rid, Caller caller, HttpRequest<?> request) {
        return run(new Command.Accept(rid), claims.require(rid, caller, request));
    }

    @Post("/refusal")
    HttpResponse<RegistrationResponse> refuse(@PathVariable UUID rid, Caller caller, HttpRequest<?> request) {
        return run(new Command.Decline(rid), claims.require(rid, caller, request));
    }

    @Post("/cancellation")
    HttpResponse<RegistrationResponse> cancel(
            @PathVariable UUID rid, @Body @Valid CancelRequest body, Caller caller, HttpRequest<?> request) {
        Claim claim = claims.require(rid, caller, request);
        return run(cancelling.command(claim, body), claim);
    }

    @Post("/promotion")
    @AllowPerson
    HttpResponse<RegistrationResponse> promote(
            @PathVariable UUID rid, @Body @Valid PromoteRequest body, Caller.Person caller, HttpRequest<?> request) {
        Claim claim = claims.requireOrganiser(rid, caller, request);
        return run(new Command.Promote(rid, users.idOf(caller.id()), body.reason()), claim);
    }

    private HttpResponse<RegistrationResponse> run(Command command, Claim claim) {
        Registration after =
                allocations.submit(claim.event().id(), command).orThrow().stored();
        return answer(after, claim);
    }

    private HttpResponse<RegistrationResponse> answer(Registration row, Claim claim) {
        MutableHttpResponse<RegistrationResponse> answer = HttpResponse.ok(shown.one(row, claim.event()))
                .header(HttpHeaders.ETAG, Etag.of(row.version()).value());
        boolean awaited = row.payment().status().isAwaited() && row.payment().url() == null;
        return awaited ? answer.header(HttpHeaders.RETRY_AFTER, "1") : answer;
    }
}
