package dev.offshoot.identity.sample;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Nobody decided who may call it. */
@Controller(value = "/api/ledger/forgotten", produces = MediaType.TEXT_PLAIN)
class ForgottenController {

    @Get
    String forgotten() {
        return "open";
    }
}
