package dev.offshoot.changelog.run;

import dev.offshoot.changelog.journal.ChangeState;
import dev.offshoot.changelog.journal.ChangeStatus;
import dev.offshoot.changelog.journal.Journal;
import dev.offshoot.database.DatabaseAtStart;
import dev.offshoot.database.DatabaseRefused;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds back server, queues, workers and whatever else looks at the data while it starts, until the data are what this release needs. One that rehearses a start asks the
 * same question and changes nothing.
 */
@Context
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@Requires(property = "offshoot.mode", notEquals = "command")
@Requires(property = "offshoot.database.enabled", notEquals = "false")
class ChangesBeforeReady {

    private static final Logger log = LoggerFactory.getLogger(ChangesBeforeReady.class);

    ChangesBeforeReady(
            Journal journal,
            Changelog changelog,
            OwnerSession session,
            DatabaseAtStart database,
            @Value("${offshoot.mode:serve}") String mode) {
        if (database.isAway()) {
            log.warn("starting without a look at the one-off changes: the database was away");
            return;
        }
        List<ChangeStatus> all = journal.read();
        tellUnknown(all);
        Changelog.refuseEdited(all);
        String due = ids(all, state -> state.isDue());
        boolean anew = all.stream().anyMatch(ChangeStatus::isCompiledAnew);
        if (mode.equals("serve") && (!due.isEmpty() || (anew && session.isPossible()))) {
            if (!session.isPossible()) {
                throw new DatabaseRefused("one-off changes of its data are due (" + due
                        + "); run the command changelog apply of this release first, with the owner's credentials.");
            }
            changelog.apply(log::info);
        }
    }

    private static void tellUnknown(List<ChangeStatus> all) {
        String unknown = ids(all, state -> state == ChangeState.UNKNOWN);
        if (!unknown.isEmpty()) {
            log.info("one-off changes that this release does not hold were applied here: {}", unknown);
        }
    }

    private static String ids(List<ChangeStatus> all, Predicate<ChangeState> wanted) {
        return all.stream()
                .filter(change -> wanted.test(change.state()))
                .map(ChangeStatus::id)
                .collect(Collectors.joining(", "));
    }
}
