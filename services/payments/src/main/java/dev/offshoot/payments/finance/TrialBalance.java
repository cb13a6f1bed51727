package dev.offshoot.payments.finance;

import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/**
 * What lies in each account, debit positive.
 *
 * @param at the last day that counts
 * @param sums of all accounts by currency: zero, or the books are wrong
 * @param bookSum of all accounts in the currency of the books, likewise
 */
@Serdeable
record TrialBalance(LocalDate at, List<AccountBalance> accounts, List<Money> sums, Money bookSum) {

    /** One account in one currency. */
    @Serdeable
    record AccountBalance(String code, String kind, Money balance, Money bookBalance) {}
}
