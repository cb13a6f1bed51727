package dev.offshoot.changelog.run;

import dev.offshoot.changelog.journal.ChangeState;
import dev.offshoot.changelog.journal.ChangeStatus;
import dev.offshoot.changelog.journal.ChangeTable;
import dev.offshoot.changelog.journal.DeclaredChange;
import dev.offshoot.changelog.journal.Journal;
import dev.offshoot.database.DatabaseRefused;
import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Applies what is due, in the order of the ids; the first failure ends it. */
@Singleton
@Requires(property = "offshoot.database.enabled", notEquals = "false")
public class Changelog {

    private final Journal journal;
    private final OwnerSession session;
    private final BeanContext beans;
    private final InstantSource clock;

    Changelog(Journal journal, OwnerSession session, BeanContext beans, InstantSource clock) {
        this.journal = journal;
        this.session = session;
        this.beans = beans;
        this.clock = clock;
    }

    /**
     * Waits for another process that is at it, and does what that one left.
     *
     * @param progress gets a line for each change, and now and then during a long one
     * @return how many changes were applied
     * @throws DatabaseRefused when a done change was edited, or one fails
     */
    public int apply(Consumer<String> progress) {
        return session.locked(progress, connection -> {
            List<ChangeStatus> all = journal.read(connection);
            refuseEdited(all);
            int applied = 0;
            for (ChangeStatus change : all) {
                applied += apply(connection, change, progress);
            }
            return applied;
        });
    }

    /** @throws DatabaseRefused unless this change was edited since it was done */
    public void accept(String id, Consumer<String> progress) {
        session.locked(progress, connection -> {
            DeclaredChange edited = journal.read(connection).stream()
                    .filter(change -> change.id().equals(id) && change.state() == ChangeState.EDITED)
                    .map(ChangeStatus::declared)
                    .findFirst()
                    .orElseThrow(() -> new DatabaseRefused("there is no edited change " + id + " here."));
            ChangeTable.accept(connection, edited);
            return edited;
        });
    }

    public static void refuseEdited(List<ChangeStatus> all) {
        all.stream()
                .filter(change -> change.state() == ChangeState.EDITED)
                .findFirst()
                .ifPresent(edited -> {
                    throw new DatabaseRefused("the code of the one-off change " + edited.id() + " by " + edited.author()
                            + " was edited after it was applied here; put it back as it was and write a new change,"
                            + " or accept it, if it still does the same, by the command changelog accept " + edited.id()
                            + ".");
                });
    }

    private int apply(Connection connection, ChangeStatus change, Consumer<String> progress) throws SQLException {
        DeclaredChange declared = change.declared();
        if (declared != null && change.isCompiledAnew()) {
            ChangeTable.accept(connection, declared);
        }
        if (declared == null || !change.state().isDue()) {
            return 0;
        }
        new Attempt(connection, declared, clock, progress).run(beans.getBean(declared.bean()), change.position());
        return 1;
    }
}
