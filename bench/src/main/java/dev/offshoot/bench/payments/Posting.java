package dev.offshoot.bench.payments;

import dev.offshoot.database.UuidGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What payments writes for card money, statement by statement: a transaction's head, its id, two entries in one batch.
 * The benchmark knows no class of the service, so these texts are those of its ledger; triggers check them as they check
 * the service.
 */
final class Posting implements Writers.Work {

    static final long AMOUNT = 12_100;

    private final UuidGenerator uuids = new UuidGenerator(InstantSource.system());
    private final Connection connection;
    private final long debited;
    private final long credited;
    private final PreparedStatement head;
    private final PreparedStatement idOf;
    private final PreparedStatement entry;

    /**
     * @param debited id of the account that gets more
     * @param credited id of the one that gets less
     */
    Posting(Connection connection, long debited, long credited) throws SQLException {
        this.connection = connection;
        this.debited = debited;
        this.credited = credited;
        this.head = connection.prepareStatement("""
                insert into ledger_transactions (created_at, uuid, cause, value_date, written_in)
                values (?, ?, ?, ?, pg_current_xact_id())
                """);
        this.idOf = connection.prepareStatement("select id from ledger_transactions where uuid = ?");
        this.entry = connection.prepareStatement("""
                insert into ledger_entries (transaction_id, account_id, amount, currency, book_amount)
                values (?, ?, ?, 'EUR', ?)
                """, new String[] {"id"});
    }

    @Override
    public boolean commitOne() throws SQLException {
        UUID uuid = uuids.next();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Rows.set(head, now, uuid, "capture:" + uuid, LocalDate.now(ZoneOffset.UTC))
                .executeUpdate();
        long transaction = Rows.number(Rows.set(idOf, uuid));
        Rows.set(entry, transaction, debited, AMOUNT, AMOUNT).addBatch();
        Rows.set(entry, transaction, credited, -AMOUNT, -AMOUNT).addBatch();
        entry.executeBatch();
        connection.commit();
        return true;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
