package dev.offshoot.payments.finance;

import dev.offshoot.contracts.Money;
import dev.offshoot.identity.AllowPermission;
import dev.offshoot.payments.finance.TrialBalance.AccountBalance;
import dev.offshoot.payments.seller.ConfiguredSeller;
import dev.offshoot.payments.settings.PaymentsSettings;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Balances of the books, derived from their entries. */
@Controller("/api/payments/ledger/accounts")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission({"payments:read", "payments:manage"})
class LedgerAccountController {

    private final Statements statements;
    private final PaymentsSettings settings;
    private final ConfiguredSeller seller;
    private final InstantSource clock;

    LedgerAccountController(
            Statements statements, PaymentsSettings settings, ConfiguredSeller seller, InstantSource clock) {
        this.statements = statements;
        this.settings = settings;
        this.seller = seller;
        this.clock = clock;
    }

    /** @param at a day in the seller's zone; today when absent */
    @Get
    TrialBalance balances(@Nullable @QueryValue LocalDate at) {
        LocalDate day = Optional.ofNullable(at).orElseGet(() -> LocalDate.ofInstant(clock.instant(), seller.zone()));
        List<AccountBalance> accounts = statements.query(
                """
                select a.code, a.kind, a.currency, coalesce(sum(e.amount), 0) as amount,
                    coalesce(sum(e.book_amount), 0) as book
                from ledger_accounts a left join (ledger_entries e join ledger_transactions t
                    on t.id = e.transaction_id and t.value_date <= ?) on e.account_id = a.id
                group by a.code, a.kind, a.currency order by a.code, a.currency
                """,
                List.of(day),
                row -> new AccountBalance(
                        row.getString("code"),
                        row.getString("kind"),
                        Money.ofMinor(row.getLong("amount"), row.getString("currency")),
                        Money.ofMinor(row.getLong("book"), settings.bookCurrency())));
        return new TrialBalance(day, accounts, sums(accounts), bookSum(accounts));
    }

    private static List<Money> sums(List<AccountBalance> accounts) {
        Map<String, Money> sums = new TreeMap<>();
        accounts.forEach(account -> sums.merge(account.balance().currency(), account.balance(), Money::plus));
        return List.copyOf(sums.values());
    }

    private Money bookSum(List<AccountBalance> accounts) {
        return accounts.stream()
                .map(AccountBalance::bookBalance)
                .reduce(Money.zero(settings.bookCurrency()), Money::plus);
    }
}
