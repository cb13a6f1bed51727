package dev.offshoot.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The service's database as the role that owns the tables: for commands and for tasks that a request never reaches.
 * One connection for the whole process, opened when first asked for.
 */
@Singleton
@Requires(bean = DatabaseSettings.class)
public class OwnerDatabase {

    private static final long IDLE_TIMEOUT_MILLIS = 10_000;

    private final DatabaseSettings settings;
    private @Nullable HikariDataSource pool;

    OwnerDatabase(DatabaseSettings settings) {
        this.settings = settings;
    }

    public boolean isConfigured() {
        return settings.owner().isPresent();
    }

    /** @throws DatabaseRefused without the owner's credentials */
    public synchronized DataSource dataSource() {
        if (pool == null) {
            pool = new HikariDataSource(configuration());
        }
        return pool;
    }

    /**
     * A connection beside the one there is, for commands that do several things at once; the caller closes it.
     *
     * @throws DatabaseRefused without the owner's credentials
     */
    public Connection connect() throws SQLException {
        return owner().connect();
    }

    @PreDestroy
    synchronized void close() {
        if (pool != null) {
            pool.close();
        }
    }

    private HikariConfig configuration() {
        Login owner = owner();
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("owner");
        configuration.setJdbcUrl(owner.url());
        configuration.setUsername(owner.user());
        configuration.setPassword(owner.password());
        configuration.setMaximumPoolSize(1);
        configuration.setMinimumIdle(0);
        configuration.setIdleTimeout(IDLE_TIMEOUT_MILLIS);
        return configuration;
    }

    private Login owner() {
        return settings.owner()
                .orElseThrow(() -> new DatabaseRefused("this needs the credentials of the database's owner."));
    }
}
