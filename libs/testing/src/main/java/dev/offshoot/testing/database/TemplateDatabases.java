package dev.offshoot.testing.database;

import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.database.Provisioning;
import dev.offshoot.database.RolePasswords;
import dev.offshoot.service.OffshootService;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * One migrated database for each service and set of migrations, and a clone of it for each test class. Everything made
 * is dropped at the end of the run.
 */
public final class TemplateDatabases implements AutoCloseable {

    private static final String SETTINGS = "offshoot.database.";
    private static final String MODE = "offshoot.mode";

    private final Provisioning provisioning;
    private final Map<String, ProvisionedDatabase> templates = new ConcurrentHashMap<>();
    private final AtomicInteger clones = new AtomicInteger();

    public TemplateDatabases(PostgresAddress server) {
        this.provisioning =
                new Provisioning(server.jdbcUrl("postgres"), server.user(), server.password(), randomPrefix());
    }

    /** @param properties of the test class; those of the database decide which template fits */
    public ProvisionedDatabase clone(String service, Map<String, Object> properties) {
        ProvisionedDatabase template =
                templates.computeIfAbsent(key(service, properties), _ -> template(service, properties));
        return provisioning.copy(template, databaseName(service) + "_" + clones.incrementAndGet());
    }

    public void drop(ProvisionedDatabase clone) {
        provisioning.drop(clone);
    }

    @Override
    public void close() {
        List<ProvisionedDatabase> all = new ArrayList<>(templates.values());
        all.forEach(provisioning::drop);
        all.forEach(provisioning::dropRoles);
    }

    private ProvisionedDatabase template(String service, Map<String, Object> properties) {
        ProvisionedDatabase database = provisioning.provision(
                templates.isEmpty() ? service : service + "-" + templates.size(), new RolePasswords("rows", "tables"));
        return migrated(
                new ProvisionedDatabase(
                        service,
                        database.url(),
                        database.user(),
                        database.password(),
                        database.ownerUser(),
                        database.ownerPassword()),
                properties);
    }

    /** A context of the service whose connection pool is opened, which migrates, and nothing else. */
    private static ProvisionedDatabase migrated(ProvisionedDatabase database, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putAll(database.properties());
        all.put(MODE, "command");
        try (ApplicationContext context = OffshootService.context(database.service())
                .properties(all)
                .eagerInitSingletons(false)
                .start()) {
            context.getBean(DataSource.class);
        }
        return database;
    }

    private static String key(String service, Map<String, Object> properties) {
        return service
                + properties.entrySet().stream()
                        .filter(property -> property.getKey().startsWith(SETTINGS))
                        .map(Map.Entry::toString)
                        .sorted()
                        .collect(Collectors.joining(",", "?", ""));
    }

    private static String databaseName(String service) {
        return service.replace('-', '_');
    }

    private static String randomPrefix() {
        return "t" + UUID.randomUUID().toString().substring(0, 8) + "_";
    }
}
