package dev.offshoot.events.guest;

import dev.offshoot.events.right.EventAccess;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.idempotency.IdempotencyKeys;
import dev.offshoot.web.idempotency.IdempotentCall;
import dev.offshoot.web.network.ClientAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import java.util.UUID;

/** Sign-ups by programs; the form of the event's page has a route of its own. */
@Controller("/api/events/{id}/sign-ups")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
@AllowPerson
class SignUpController {

    private final EventAccess access;
    private final SignUps signUps;
    private final EqualTime equalTime;
    private final ClientAddress addresses;
    private final IdempotencyKeys keys;

    SignUpController(
            EventAccess access, SignUps signUps, EqualTime equalTime, ClientAddress addresses, IdempotencyKeys keys) {
        this.access = access;
        this.signUps = signUps;
        this.equalTime = equalTime;
        this.addresses = addresses;
        this.keys = keys;
    }

    @Post
    HttpResponse<Answer> signUp(UUID id, @Body @Valid SignUp signUp, Caller caller, HttpRequest<?> request) {
        EventRights event = access.of(id, caller);
        return equalTime.answer(() -> {
            IdempotentCall key = keys.call(request).orElse(null);
            signUps.signUp(event.eventId(), signUp, addresses.networkOf(request), key);
            return HttpResponse.accepted().body(Answer.CHECK_YOUR_MAIL);
        });
    }

    /** The same for every address. */
    @Serdeable
    record Answer(String next) {

        static final Answer CHECK_YOUR_MAIL = new Answer("check-your-mail");
    }
}
