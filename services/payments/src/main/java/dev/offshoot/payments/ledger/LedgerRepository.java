package dev.offshoot.payments.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LedgerRepository extends GenericRepository<LedgerTransaction, Long> {

    @Query("""
            insert into ledger_transactions (created_at, uuid, cause, value_date, written_in)
            values (:createdAt, :uuid, :cause, :valueDate, pg_current_xact_id())
            """)
    void insert(Instant createdAt, UUID uuid, String cause, java.time.LocalDate valueDate);

    @Query("select id from ledger_transactions where uuid = :uuid")
    long idOf(UUID uuid);
}
