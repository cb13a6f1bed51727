package dev.offshoot.identity.sample;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;

/** Of a library that knows the framework's annotation only. */
@Controller(value = "/api/ledger/secured", produces = MediaType.TEXT_PLAIN)
@Secured("admin")
class SecuredController {

    @Get
    String secured() {
        return "secured";
    }

    @Get("/open")
    @Secured("isAnonymous()")
    String open() {
        return "open";
    }
}
