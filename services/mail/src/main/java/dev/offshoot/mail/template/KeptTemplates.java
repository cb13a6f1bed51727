package dev.offshoot.mail.template;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the templates, read once and again when one of them changed. A transaction asks once whether one did, so
 * what begins after a change was committed, on whatever instance, sees it.
 */
@Singleton
class KeptTemplates {

    private final TemplateRepository templates;
    private final ConnectionOperations<Connection> connections;
    private final ThreadLocal<@Nullable Asked> asked = new ThreadLocal<>();
    private volatile Kept kept = new Kept(-1, Map.of());

    KeptTemplates(TemplateRepository templates, ConnectionOperations<Connection> connections) {
        this.templates = templates;
        this.connections = connections;
    }

    Map<String, Template> byKey() {
        Optional<Connection> transaction = transaction();
        if (transaction.isEmpty()) {
            return fresh().byKey();
        }
        Asked before = asked.get();
        if (before != null && before.in(transaction.get())) {
            return before.answer().byKey();
        }
        Kept answer = fresh();
        asked.set(new Asked(new WeakReference<>(transaction.get()), answer));
        return answer.byKey();
    }

    private Kept fresh() {
        long revision = templates.revision();
        Kept known = kept;
        if (known.revision() != revision) {
            known = read(revision);
            kept = known;
        }
        return known;
    }

    /** What is read now may be newer than the revision: then the next one who asks reads once more. */
    private Kept read(long revision) {
        Map<String, Template> byKey = new LinkedHashMap<>();
        templates.list().forEach(template -> byKey.put(template.key(), template));
        return new Kept(revision, Collections.unmodifiableMap(byKey));
    }

    private Optional<Connection> transaction() {
        return connections
                .findConnectionStatus()
                .map(status -> status.getConnection())
                .filter(KeptTemplates::isInTransaction);
    }

    private static boolean isInTransaction(Connection connection) {
        try {
            return !connection.getAutoCommit();
        } catch (SQLException e) {
            throw new DataAccessException("The templates cannot be read", e);
        }
    }

    private record Kept(long revision, Map<String, Template> byKey) {}

    /** What a transaction was answered; it is known by the connection it was lent. */
    private record Asked(WeakReference<Connection> transaction, Kept answer) {

        boolean in(Connection connection) {
            return transaction.refersTo(connection);
        }
    }
}
