package dev.offshoot.events.registration;

import dev.offshoot.events.allocation.Outcome;
import dev.offshoot.events.allocation.Registration;
import dev.offshoot.events.allocation.RegistrationRows;
import dev.offshoot.events.allocation.TicketRows;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Registrations as they are, read without the lock. */
@Singleton
class StoredRegistrations {

    private static final int MOST_AHEAD = 1000;

    private final TransactionOperations<Connection> transactions;

    StoredRegistrations(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    Optional<Registration> find(UUID id) {
        return read(RegistrationRows.SELECT + "where r.uuid = ?", List.of(id)).stream()
                .findFirst();
    }

    /** @param sql a query that begins with {@link RegistrationRows#SELECT} */
    List<Registration> read(String sql, List<Object> parameters) {
        return transactions.executeRead(transaction -> {
            try (PreparedStatement query = transaction.getConnection().prepareStatement(sql)) {
                for (int i = 0; i < parameters.size(); i++) {
                    query.setObject(i + 1, parameters.get(i));
                }
                return RegistrationRows.readAll(query);
            }
        });
    }

    Map<Long, List<Outcome.Ticket>> tickets(List<Registration> rows) {
        Object[] ids = rows.stream().map(Registration::storedId).toArray();
        return ids.length == 0
                ? Map.of()
                : transactions.executeRead(transaction -> TicketRows.of(transaction.getConnection(), ids));
    }

    /** People before it in line, for any type that shares a pool with its own; exact to a thousand. */
    long ahead(Registration row) {
        String sql = """
                select count(*) from (
                    select 1 from registrations w
                    where w.status = 'waiting' and w.position < ? and w.ticket_type_id in (
                        select b.ticket_type_id from ticket_type_pools a
                        join ticket_type_pools b on b.pool_id = a.pool_id where a.ticket_type_id = ?)
                    limit ?) as before
                """;
        return transactions.executeRead(transaction -> {
            try (PreparedStatement query = transaction.getConnection().prepareStatement(sql)) {
                query.setLong(1, row.position());
                query.setLong(2, row.typeId());
                query.setInt(3, MOST_AHEAD);
                try (ResultSet count = query.executeQuery()) {
                    count.next();
                    return count.getLong(1);
                }
            }
        });
    }
}
