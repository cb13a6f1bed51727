package dev.offshoot.populator.load;

import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.ScenarioRow;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;

/** Writes a checked scenario in one transaction. */
@Singleton
class ScenarioLoader {

    private static final int BATCH = 10_000;

    private final TransactionOperations<Connection> transactions;
    private final LoadedEntries loaded;
    private final InstantSource clock;

    ScenarioLoader(TransactionOperations<Connection> transactions, LoadedEntries loaded, InstantSource clock) {
        this.transactions = transactions;
        this.loaded = loaded;
        this.clock = clock;
    }

    /** @param all entities of the service, in the order of loading; emptied first, in reverse, by a reset */
    List<LoadResult> load(List<CheckedEntity> checked, List<ScenarioEntity> all, boolean reset) {
        return transactions.execute(TransactionDefinition.DEFAULT, transaction -> {
            Connection connection = transaction.getConnection();
            if (reset) {
                reset(connection, all);
            }
            List<LoadResult> results = new ArrayList<>();
            for (CheckedEntity entity : checked) {
                results.add(load(connection, entity));
            }
            return results;
        });
    }

    private LoadResult load(Connection connection, CheckedEntity entity) throws SQLException {
        Map<String, byte[]> known = loaded.digestsOf(connection, entity.entity().name());
        List<CheckedEntry> changed = entity.entries().stream()
                .filter(entry -> !entry.isLoadedAs(known.get(entry.key())))
                .toList();
        Instant now = clock.instant();
        changed.stream()
                .flatMap(entry -> entry.rows(now))
                .gather(Gatherers.windowFixed(BATCH))
                .forEach(batch -> load(entity.entity(), batch));
        loaded.save(connection, entity.entity().name(), changed);
        return LoadResult.of(entity, changed);
    }

    private static void load(ScenarioEntity entity, List<ScenarioRow> batch) {
        entity.load(batch);
    }

    private static void reset(Connection connection, List<ScenarioEntity> all) throws SQLException {
        for (ScenarioEntity entity : all.reversed()) {
            entity.clear(connection);
        }
        List<String> tables = all.stream()
                .flatMap(entity -> entity.tables().stream())
                .distinct()
                .toList();
        try (Statement statement = connection.createStatement()) {
            if (!tables.isEmpty()) {
                statement.execute("truncate " + String.join(", ", tables) + " restart identity cascade");
            }
            statement.execute("delete from populated_entries");
        }
    }
}
