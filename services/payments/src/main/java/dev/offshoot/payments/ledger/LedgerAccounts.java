package dev.offshoot.payments.ledger;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Accounts by their names; one that is new is opened. */
@Singleton
class LedgerAccounts {

    private final LedgerAccountRepository rows;

    LedgerAccounts(LedgerAccountRepository rows) {
        this.rows = rows;
    }

    /** In a transaction of its own: an account that a rollback took away again must not be remembered. */
    @Transactional(propagation = TransactionDefinition.Propagation.REQUIRES_NEW)
    long open(String code, String currency) {
        Optional<Long> known = rows.findByCodeAndCurrency(code, currency).map(LedgerAccount::id);
        if (known.isEmpty()) {
            rows.add(code, currency, LedgerAccount.kindOf(code));
            known = rows.findByCodeAndCurrency(code, currency).map(LedgerAccount::id);
        }
        return known.orElseThrow();
    }
}
