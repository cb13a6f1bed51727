package dev.offshoot.identity.sample;

import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.AllowRole;
import dev.offshoot.identity.AllowService;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.FreshSession;
import dev.offshoot.web.PublicRoute;
import dev.offshoot.web.ScopedRoute;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Objects;
import org.slf4j.MDC;

@Controller(value = "/api/ledger", produces = MediaType.TEXT_PLAIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowRole("finance")
class LedgerController {

    @Get("/of-the-class")
    String ofTheClass(Caller caller) {
        return caller.name();
    }

    @Get("/anonymous")
    @AllowAnonymous
    String anonymous(Caller caller) {
        return caller.name();
    }

    @Get("/public")
    @PublicRoute
    String published() {
        return "public";
    }

    @Get("/scoped")
    @ScopedRoute("operations:read")
    String scoped() {
        return "scoped";
    }

    @Get("/person")
    @AllowPerson
    String person(Caller.Person caller) {
        return caller.name();
    }

    @Get("/service")
    @AllowService
    String service(Caller.Service caller) {
        return caller.name();
    }

    @Get("/permission")
    @AllowPermission({"payments:manage", "payments:approve"})
    String permission(Caller caller) {
        return caller.name();
    }

    @Get("/several")
    @AllowService
    @AllowRole("admin")
    @AllowPermission("payments:read")
    String several(Caller caller) {
        return caller.name();
    }

    @Get("/person-by-permission")
    @AllowPermission("payments:read")
    String personByPermission(Caller.Person caller) {
        return caller.name();
    }

    @Get("/fresh")
    @AllowPerson
    @AllowService
    @FreshSession
    String fresh(Caller caller) {
        return caller.name();
    }

    @Get("/log-fields")
    @AllowPerson
    String logFields() {
        return Objects.toString(MDC.get("user")) + " " + Objects.toString(MDC.get("act"));
    }
}
