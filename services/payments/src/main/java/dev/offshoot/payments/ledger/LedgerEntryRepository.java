package dev.offshoot.payments.ledger;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LedgerEntryRepository extends GenericRepository<LedgerEntry, Long> {

    List<LedgerEntry> saveAll(List<LedgerEntry> entries);
}
