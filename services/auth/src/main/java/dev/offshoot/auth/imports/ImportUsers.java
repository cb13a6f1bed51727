package dev.offshoot.auth.imports;

import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Takes over up to 500 people, each in a transaction of its own; two requests at a time. */
@Singleton
class ImportUsers {

    private static final int AT_ONCE = 2;

    private final Semaphore running = new Semaphore(AT_ONCE);
    private final ImportRow row;
    private final DryRun dryRun;
    private final SecurityEvents audit;

    ImportUsers(ImportRow row, DryRun dryRun, SecurityEvents audit) {
        this.row = row;
        this.dryRun = dryRun;
        this.audit = audit;
    }

    ImportResponse run(ImportRequest request, String by) {
        if (!running.tryAcquire()) {
            throw WebProblem.TOO_MANY_REQUESTS
                    .because("Two imports are running")
                    .withHeader("Retry-After", "5");
        }
        try {
            List<ImportResult> results = request.users().stream()
                    .map(user -> request.isDryRun() ? dryRun.apply(user, by) : attempt(user, by))
                    .toList();
            return note(ImportResponse.of(results), request.isDryRun(), by);
        } finally {
            running.release();
        }
    }

    /** Two rows may claim one address; the table refuses the second. */
    private ImportResult attempt(ImportedUser user, String by) {
        try {
            return row.apply(user, by);
        } catch (ProblemException e) {
            return ImportResult.refused(user.id(), List.of(new FieldError("id", "refused", e.detail())));
        }
    }

    private ImportResponse note(ImportResponse response, boolean dry, String by) {
        if (!dry) {
            audit.record(SecurityEvent.by(by, SecurityEventType.IMPORTED, null)
                    .with("created", Long.toString(response.created()))
                    .with("updated", Long.toString(response.updated()))
                    .with("refused", Long.toString(response.refused())));
        }
        return response;
    }
}
