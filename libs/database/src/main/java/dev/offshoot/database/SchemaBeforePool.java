package dev.offshoot.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds back the connection pool, and with it every repository, until the schema is the one this release needs. */
@Singleton
@Requires(bean = DatabaseSettings.class)
class SchemaBeforePool implements BeanCreatedEventListener<DatasourceConfiguration> {

    private static final Logger log = LoggerFactory.getLogger(SchemaBeforePool.class);

    private final DatabaseSettings settings;
    private final Migrator migrator;
    private final DatabaseAtStart atStart;
    private final boolean command;

    SchemaBeforePool(
            DatabaseSettings settings,
            Migrator migrator,
            DatabaseAtStart atStart,
            @Value("${offshoot.mode:serve}") String mode) {
        this.settings = settings;
        this.migrator = migrator;
        this.atStart = atStart;
        this.command = mode.equals("command");
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration pool = event.getBean();
        if (!pool.getName().equals("default")) {
            return pool;
        }
        check();
        if (command) {
            settings.owner().ifPresent(owner -> connectAs(owner, pool));
        }
        return pool;
    }

    private void check() {
        try {
            Marks marks = marks();
            if (marks.halfAnonymized() && !command) {
                throw new DatabaseRefused(
                        "its database is half anonymised;"
                                + " run the command anonymize to its end, with the key it was begun with, or restore a fresh copy.");
            }
            if (!migrator.isCurrent(marks)) {
                settings.owner().ifPresentOrElse(migrator::migrate, SchemaBeforePool::refuse);
            }
        } catch (DatabaseSilent away) {
            if (!settings.mayBeAway()) {
                throw away;
            }
            atStart.wasAway();
            log.warn("starting without a look at the schema: {}", away.getMessage());
        }
    }

    /** Commands reset, fill and anonymise tables that the service itself may only add to. */
    private static void connectAs(Login owner, DatasourceConfiguration pool) {
        pool.setUsername(owner.user());
        pool.setPassword(owner.password());
    }

    private Marks marks() {
        try (Connection connection = settings.service().connectWithin(settings.patience())) {
            return Marks.read(connection);
        } catch (SQLException e) {
            throw new DatabaseRefused("its database cannot be read: " + e.getMessage(), e);
        }
    }

    private static void refuse() {
        throw new DatabaseRefused("its database stands on another schema version;"
                + " run the command migrate of this release first, with the owner's credentials.");
    }
}
