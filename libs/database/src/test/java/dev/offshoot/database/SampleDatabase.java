package dev.offshoot.database;

import dev.offshoot.backing.Backing;
import dev.offshoot.backing.postgres.PostgresAddress;
import io.micronaut.context.ApplicationContext;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** An empty database of the service {@code sample}, with roles of its own, gone after the test. */
final class SampleDatabase implements AutoCloseable {

    static final String SERVICE = "sample";

    private final Provisioning provisioning = provisioning("t" + randomHex() + "_");
    private final ProvisionedDatabase database = provisioning.provision(SERVICE, new RolePasswords("rows", "tables"));

    static Provisioning provisioning(String prefix) {
        PostgresAddress server = Backing.postgres();
        return new Provisioning(server.jdbcUrl("postgres"), server.user(), server.password(), prefix);
    }

    ProvisionedDatabase address() {
        return database;
    }

    Provisioning provisioning() {
        return provisioning;
    }

    ApplicationContext start() {
        return start(Map.of());
    }

    ApplicationContext startWithoutOwner() {
        return start(Map.of("offshoot.database.owner-user", ""));
    }

    ApplicationContext start(Map<String, Object> changes) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "offshoot.service", SERVICE,
                "offshoot.database.enabled", "true",
                "offshoot.database.url", database.url(),
                "offshoot.database.user", database.user(),
                "offshoot.database.password", database.password(),
                "offshoot.database.owner-user", database.ownerUser(),
                "offshoot.database.owner-password", database.ownerPassword()));
        properties.put("datasources.default.url", "${offshoot.database.url}");
        properties.put("datasources.default.username", "${offshoot.database.user}");
        properties.put("datasources.default.password", "${offshoot.database.password}");
        properties.put("datasources.default.maximum-pool-size", 2);
        properties.putAll(changes);
        return ApplicationContext.builder().properties(properties).banner(false).start();
    }

    void execute(String sql) throws SQLException {
        execute(database.user(), database.password(), sql);
    }

    void executeAsOwner(String sql) throws SQLException {
        execute(database.ownerUser(), database.ownerPassword(), sql);
    }

    List<String> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() {
        provisioning.drop(database);
        provisioning.dropRoles(database);
    }

    private void execute(String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String randomHex() {
        byte[] bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
