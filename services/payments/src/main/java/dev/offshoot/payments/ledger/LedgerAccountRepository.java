package dev.offshoot.payments.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LedgerAccountRepository extends GenericRepository<LedgerAccount, Long> {

    Optional<LedgerAccount> findByCodeAndCurrency(String code, String currency);

    @Query("""
            insert into ledger_accounts (code, currency, kind) values (:code, :currency, :kind)
            on conflict (code, currency) do nothing
            """)
    void add(String code, String currency, String kind);
}
