package dev.offshoot.broker.routing;

import dev.offshoot.broker.fleet.Fleet;
import dev.offshoot.broker.routing.RoutingResponse.AppliedBy;
import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.AllowRole;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.Etag;
import dev.offshoot.web.Idempotent;
import dev.offshoot.web.IfMatch;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;

@Controller("/api/broker")
@ExecuteOn(TaskExecutors.BLOCKING)
class RoutingController {

    private static final String ORDER = "routings:-number";

    private final RoutingService routings;
    private final RoutingRepository stored;
    private final Fleet fleet;

    RoutingController(RoutingService routings, RoutingRepository stored, Fleet fleet) {
        this.routings = routings;
        this.stored = stored;
        this.fleet = fleet;
    }

    @Get("/routing")
    @AllowRole("operator")
    @AllowPermission("broker:routes.read")
    HttpResponse<RoutingResponse> get() {
        StoredRouting routing = routings.active();
        RoutingResponse response = new RoutingResponse(
                routing.number(),
                routing.source(),
                routings.tree(routing),
                fleet.all().stream().map(AppliedBy::of).toList());
        return HttpResponse.ok(response)
                .header("ETag", Etag.of(routing.number()).value());
    }

    @Put("/routing")
    @AllowRole("operator")
    @AllowPermission("broker:routes.write")
    RoutingChange change(
            @Body @Valid ChangeRouting request,
            @QueryValue(defaultValue = "false") boolean dryRun,
            IfMatch seen,
            Caller caller) {
        return dryRun ? routings.preview(request, seen) : routings.change(request, seen, caller);
    }

    @Get("/routings")
    @AllowRole("operator")
    CursorPage<RoutingSummary> list(PageRequest page) {
        int before = page.after(ORDER).map(cursor -> (int) cursor.number(0)).orElse(Integer.MAX_VALUE);
        return page.page(stored.page(before, page.rows()), RoutingSummary::of, row -> Cursor.at(ORDER, row.number()));
    }

    @Post("/routings/{number}/activate")
    @AllowRole("operator")
    @Idempotent
    RoutingChange activate(int number, @Body @Valid ActivateRouting request, Caller caller) {
        return routings.activate(number, request.reason(), caller);
    }
}
