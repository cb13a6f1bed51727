package dev.offshoot.changelog.operator;

import dev.offshoot.changelog.journal.ChangeStatus;
import dev.offshoot.changelog.journal.Journal;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;

@Controller("/api/${offshoot.service}/changelog")
@Requires(property = "offshoot.database.enabled", notEquals = "false")
@Secured("operator")
@ExecuteOn(TaskExecutors.BLOCKING)
class ChangelogController {

    private static final String LIST = "changelog:id";

    private final Journal journal;

    ChangelogController(Journal journal) {
        this.journal = journal;
    }

    /** The one-off changes of data that this release declares or the database remembers, oldest first, and how each stands. */
    @Get
    CursorPage<ChangeResponse> list(PageRequest page) {
        // There are few of them, so pages are cut here.
        String after = page.after(LIST).map(cursor -> cursor.text(0)).orElse("");
        List<ChangeStatus> changes = journal.read().stream()
                .filter(change -> change.id().compareTo(after) > 0)
                .limit(page.rows())
                .toList();
        return page.page(changes, ChangeResponse::of, change -> Cursor.at(LIST, change.id()));
    }
}
