package dev.offshoot.events.audit;

import dev.offshoot.identity.AllowRole;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;

/** A recount that an operator asks for. */
@Controller("/api/events/{id}/allocation/audits")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowRole("operator")
class AuditController {

    private final EventIds events;
    private final CapacityAudit audit;

    AuditController(EventIds events, CapacityAudit audit) {
        this.events = events;
        this.audit = audit;
    }

    @Post
    AuditResponse recount(@PathVariable UUID id, @Body RecountRequest request) {
        long event = events.require(id);
        boolean repair = Boolean.TRUE.equals(request.repair());
        List<Counter> found = audit.run(event, repair);
        return AuditResponse.of(found, repair);
    }
}
