package dev.offshoot.auth.revocation;

import dev.offshoot.identity.AllowService;
import dev.offshoot.identity.RevocationList;
import dev.offshoot.identity.RevocationSource;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

@Controller("/api/auth/revocations")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowService
class RevocationController {

    private final RevocationSource revocations;

    RevocationController(RevocationSource revocations) {
        this.revocations = revocations;
    }

    @Get
    RevocationList list() {
        return revocations.read();
    }
}
