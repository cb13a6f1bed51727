package dev.offshoot.changelog.sample;

import dev.offshoot.backing.Backing;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.service.OffshootService;
import dev.offshoot.testing.database.Sql;
import dev.offshoot.testing.database.TemplateDatabases;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database of the service {@code ledger} with some entries, and starts of the service on it. */
public final class Ledger implements AutoCloseable {

    private static final String SERVICE = "ledger";
    private static final TemplateDatabases TEMPLATES = templates();

    private final ProvisionedDatabase database = TEMPLATES.clone(SERVICE, Map.of());
    private final Sql sql = new Sql(database);

    public static Ledger withEntries(int entries) {
        Ledger ledger = new Ledger();
        ledger.sql.update("insert into entries (title) select 'Title ' || n from generate_series(1, ?) n", entries);
        return ledger;
    }

    public Sql sql() {
        return sql;
    }

    public Map<String, String> settings() {
        return database.properties();
    }

    /** A release that holds these changes; returns when it is ready. */
    public ApplicationContext start(String changes) {
        return start(changes, Map.of());
    }

    public ApplicationContext start(String changes, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.put("sample.changes", changes);
        settings.put("micronaut.security.enabled", false);
        settings.putAll(more);
        return OffshootService.context(SERVICE).properties(settings).start();
    }

    /** One value a line, in the order of the positions. */
    public List<String> steps() {
        return sql.query("select name from steps order by position").stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }

    public Map<String, @Nullable Object> recorded(String id) {
        return sql.query("select * from data_changes where id = ?", id).getFirst();
    }

    @Override
    public void close() {
        TEMPLATES.drop(database);
    }

    private static TemplateDatabases templates() {
        TemplateDatabases templates = new TemplateDatabases(Backing.postgres());
        Runtime.getRuntime().addShutdownHook(new Thread(templates::close));
        return templates;
    }
}
