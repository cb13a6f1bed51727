package dev.offshoot.payments.ledger;

import dev.offshoot.database.UuidGenerator;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Writes transactions into the books. The database refuses one that is not balanced at the commit. */
@Singleton
class Ledger {

    private final LedgerRepository transactions;
    private final LedgerEntryRepository entries;
    private final LedgerAccounts accounts;
    private final UuidGenerator uuids;
    private final InstantSource clock;
    private final Map<Account, Long> known = new ConcurrentHashMap<>();

    Ledger(
            LedgerRepository transactions,
            LedgerEntryRepository entries,
            LedgerAccounts accounts,
            UuidGenerator uuids,
            InstantSource clock) {
        this.transactions = transactions;
        this.entries = entries;
        this.accounts = accounts;
        this.uuids = uuids;
        this.clock = clock;
    }

    /**
     * Joins the running transaction.
     *
     * @param cause what made it; a second time it is refused
     */
    void post(String cause, LocalDate valueDate, List<Line> lines) {
        UUID uuid = uuids.next();
        transactions.insert(clock.instant(), uuid, cause, valueDate);
        long transaction = transactions.idOf(uuid);
        entries.saveAll(lines.stream()
                .filter(line -> line.amount() != 0)
                .map(line -> new LedgerEntry(
                        null, transaction, idOf(line), line.amount(), line.currency(), line.bookAmount()))
                .toList());
    }

    private long idOf(Line line) {
        return known.computeIfAbsent(
                new Account(line.account(), line.currency()),
                account -> accounts.open(account.code(), account.currency()));
    }

    /** Debit positive, credit negative, in minor units. */
    record Line(String account, String currency, long amount, long bookAmount) {}

    private record Account(String code, String currency) {}
}
