package dev.offshoot.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Whether this process or its database is production's. A database is marked when a production process first migrates
 * it, so it stays recognisable to a process that was started with the wrong environment.
 */
@Singleton
@Requires(bean = DatabaseSettings.class)
public class ProductionMarker {

    private final boolean process;
    private final DatabaseSettings database;

    ProductionMarker(@Value("${offshoot.environment:local}") String environment, DatabaseSettings database) {
        this.process = environment.equals("production");
        this.database = database;
    }

    public boolean isSet() {
        return process || isSetInDatabase();
    }

    /**
     * @param what such as "populate", for the sentence
     * @throws DatabaseRefused on production
     */
    public void refuse(String what) {
        if (process) {
            throw new DatabaseRefused(what + " never runs with OFFSHOOT_ENVIRONMENT=production.");
        }
        if (isSetInDatabase()) {
            throw new DatabaseRefused(what + " never runs on a database marked as production.");
        }
    }

    private boolean isSetInDatabase() {
        try (Connection connection = database.service().connect()) {
            return Marks.read(connection).production();
        } catch (SQLException e) {
            throw new DatabaseRefused("its database cannot be read: " + e.getMessage(), e);
        }
    }
}
