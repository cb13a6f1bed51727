package dev.offshoot.populator.shop;

import dev.offshoot.backing.Backing;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.database.Provisioning;
import dev.offshoot.database.RolePasswords;
import dev.offshoot.service.OffshootService;
import dev.offshoot.service.ServiceCommand;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shop's jar on an empty database: its commands, and what they leave behind. */
public final class Shop implements AutoCloseable {

    private final ProvisionedDatabase database;
    private final Path scenarios;
    private @Nullable ApplicationContext context;

    private Shop(ProvisionedDatabase database, Path scenarios) {
        this.database = database;
        this.scenarios = scenarios;
    }

    public static Shop on(Path scenarios) {
        PostgresAddress server = Backing.postgres();
        String prefix = "populator_" + Long.toString(System.nanoTime(), 36) + "_";
        ProvisionedDatabase database = new Provisioning(
                        server.jdbcUrl("postgres"), server.user(), server.password(), prefix)
                .provision("shop", new RolePasswords("rows", "owner"));
        return new Shop(database, scenarios);
    }

    public void write(String scenario, String yaml) {
        try {
            Files.createDirectories(scenarios.resolve(scenario));
            Files.writeString(scenarios.resolve(scenario).resolve("shop.yml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int populate(String... arguments) {
        if (context == null) {
            context = start(Map.of());
        }
        return populate(context, arguments);
    }

    public int populateAsProduction(String... arguments) {
        try (ApplicationContext production = start(Map.of("offshoot.environment", "production"))) {
            return populate(production, arguments);
        }
    }

    private static int populate(ApplicationContext context, String... arguments) {
        return context.getBeansOfType(ServiceCommand.class).stream()
                .filter(command -> command.name().equals("populate"))
                .findFirst()
                .orElseThrow()
                .run(context, List.of(arguments));
    }

    /** As for any command: with the rights of the tables' owner. */
    private ApplicationContext start(Map<String, Object> properties) {
        Map<String, String> own = database.properties();
        Map<String, Object> all = new HashMap<>(properties);
        all.putAll(own);
        all.put("datasources.default.username", String.valueOf(own.get("offshoot.shop.database.owner-user")));
        all.put("datasources.default.password", String.valueOf(own.get("offshoot.shop.database.owner-password")));
        all.put("offshoot.populator.scenarios", scenarios.toString());
        all.put("offshoot.mode", "command");
        return OffshootService.context("shop").properties(all).start();
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }

    public String value(String sql) {
        Map<String, String> properties = database.properties();
        try (Connection connection = DriverManager.getConnection(
                        String.valueOf(properties.get("offshoot.shop.database.url")),
                        properties.get("offshoot.shop.database.owner-user"),
                        properties.get("offshoot.shop.database.owner-password"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
