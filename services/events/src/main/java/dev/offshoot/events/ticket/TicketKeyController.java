package dev.offshoot.events.ticket;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.offshoot.identity.AllowAnonymous;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The keys by which a door checks codes without asking us. */
@Controller("/api/events/ticket-keys")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
class TicketKeyController {

    private final TicketKeyCache keys;

    TicketKeyController(TicketKeyCache keys) {
        this.keys = keys;
    }

    @Get
    HttpResponse<String> keys() {
        String set = new JWKSet(keys.published().stream().map(JWK.class::cast).toList()).toString();
        return HttpResponse.ok(set).header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }
}
