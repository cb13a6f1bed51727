package dev.offshoot.broker.housekeeping;

import dev.offshoot.database.OwnerDatabase;
import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets audit entries after 400 days. Runs as the table's owner: the broker itself may only insert. */
@Singleton
@Recurring(name = "broker.trim-audit", every = "24h")
class TrimAudit implements RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(TrimAudit.class);
    private static final Duration KEPT = Duration.ofDays(400);

    private final OwnerDatabase owner;
    private final InstantSource clock;

    TrimAudit(OwnerDatabase owner, InstantSource clock) {
        this.owner = owner;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (!owner.isConfigured()) {
            LOG.warn("Audit entries are not trimmed: the database owner's credentials are not set");
            return;
        }
        try (Connection connection = owner.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("delete from audit_entries where at < ?")) {
            statement.setObject(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Audit entries could not be trimmed", e);
        }
    }
}
