package dev.offshoot.messaging.lock;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens the connections that hold leaders' locks: outside the pool, because they live as long as the process. */
@Singleton
public class LeaderSessions {

    private final DatasourceConfiguration database;

    LeaderSessions(@Named("default") DatasourceConfiguration database) {
        this.database = database;
    }

    public LeaderSession open(Leadership leadership) throws SQLException {
        Properties properties = new Properties();
        put(properties, "user", database.getUsername());
        put(properties, "password", database.getPassword());
        properties.setProperty("ApplicationName", "offshoot-" + leadership.label());
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        Connection connection = DriverManager.getConnection(database.getUrl(), properties);
        return new LeaderSession(connection, leadership);
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
