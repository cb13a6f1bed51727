package dev.offshoot.database;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Whether this process met its database when it started; one that may do without goes on with whatever it finds later. */
@Singleton
@Requires(bean = DatabaseSettings.class)
public class DatabaseAtStart {

    private volatile boolean away;

    DatabaseAtStart() {}

    public boolean isAway() {
        return away;
    }

    void wasAway() {
        away = true;
    }
}
