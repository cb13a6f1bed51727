package dev.offshoot.payments;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.payments.attempt.Sessions;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.provider.fake.FakeButtons;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the database itself refuses: scenario 25 and the last row but five of section 8. */
@OffshootTest(service = "payments", shared = true, properties = "offshoot.tasks.poll-interval=500ms")
class RefusedBySqlIT {

    private final RunningService service;
    private final Asking asking;

    RefusedBySqlIT(RunningService service) {
        this.service = service;
        this.asking = new Asking(service);
    }

    @Test
    void booksTakeBalancedTransactionsOnly() throws SQLException {
        sold();

        assertThatCode(() -> post(entry("deposits", 5, "EUR", 5), entry("deposits", -5, "EUR", -5)))
                .doesNotThrowAnyException();
        refused("not balanced", entry("deposits", 5, "EUR", 5), entry("provider:fake", -4, "EUR", -5));
        refused("not balanced", entry("deposits", 5, "EUR", 5), entry("provider:fake", -5, "EUR", -4));
        refused("not balanced", entry("deposits", 5, "EUR", 5));
        refused("not balanced");
        refused("currency of its account", entry("deposits", 5, "EUR", 5), foreign());
    }

    @Test
    void noEntryJoinsATransactionThatIsWritten() {
        sold();

        sqlRefused("written together", """
                insert into ledger_entries (transaction_id, account_id, amount, currency, book_amount)
                select t.id, a.id, s.amount, 'EUR', s.amount
                from (select max(id) as id from ledger_transactions) t,
                    (select id from ledger_accounts where code = 'deposits' and currency = 'EUR') a,
                    (values (5), (-5)) s (amount)
                """);
    }

    @Test
    void whatIsFrozenStaysAsItWasWritten() {
        sold();

        for (String table : new String[] {
            "quotes",
            "quote_lines",
            "billing_details",
            "captures",
            "payment_changes",
            "invoices",
            "ledger_accounts",
            "ledger_transactions",
            "ledger_entries",
            "sellers"
        }) {
            String column = service.sql().text("""
                    select column_name::text from information_schema.columns
                    where table_name = ? and column_name <> 'id' and is_generated = 'NEVER'
                    order by ordinal_position limit 1
                    """, table);
            sqlRefused("is frozen", "update " + table + " set " + column + " = " + column);
            sqlRefused("is frozen", "delete from " + table);
        }
    }

    @Test
    void theServicesRoleEmptiesNoTable() throws SQLException {
        try (Connection connection = service.sql().connectAsService();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("truncate captures cascade"))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void countersPromiseNoMoreThanCameIn() {
        UUID id = sold();

        for (String change : new String[] {
            "sale_reserved = settled + 1",
            "deposit_reserved = 1",
            "settled = paid + 1",
            "paid = paid - 1",
            "status = 'open'",
            "settled_at = null"
        }) {
            sqlRefused("violates check constraint", "update payments set " + change + " where uuid = '" + id + "'");
        }
    }

    @Test
    void aPaymentHasOneLiveSessionAndMoneyIsCapturedOnce() {
        UUID id = asking.open();
        service.bean(Sessions.class)
                .open(service.bean(Payments.class).findByUuid(id).orElseThrow());
        sqlRefused("attempts_one_live_session", """
                insert into attempts (created_at, uuid, payment_id, quote_id, provider, status, amount, currency, expires_at)
                select created_at, gen_random_uuid(), payment_id, quote_id, provider, 'creating', amount, currency, expires_at
                from attempts a where payment_id = (select id from payments where uuid = '%s')
                """.formatted(id));
        sold();
        sqlRefused("captures_once", """
                insert into captures (created_at, uuid, payment_id, attempt_id, provider, provider_payment, amount, currency,
                    role, captured_at, signal)
                select created_at, gen_random_uuid(), payment_id, attempt_id, provider, provider_payment, amount, currency,
                    role, captured_at, signal from captures where attempt_id is not null limit 1
                """);
    }

    @Test
    void taxPeriodsDoNotOverlapAndABegunOneCanOnlyEnd() {
        sqlRefused("exclusion constraint", """
                insert into tax_rates (country, category, rate, valid_from) values ('ES', 'standard', 23, '2030-01-01')
                """);
        sqlRefused(
                "can only be ended", "update tax_rates set rate = 20 where country = 'ES' and category = 'standard'");
        sqlRefused("can only be ended", "delete from tax_rates where country = 'PT'");
    }

    private UUID sold() {
        UUID id = asking.open();
        String page = service.bean(Sessions.class)
                .open(service.bean(Payments.class).findByUuid(id).orElseThrow())
                .toString();
        service.bean(FakeButtons.class).press(page.substring(page.lastIndexOf('/') + 1), "approve");
        Awaitility.await().until(() -> asking.status(id).equals("succeeded"));
        return id;
    }

    private void refused(String why, String... entries) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> post(entries))
                .withMessageContaining(why);
    }

    private void sqlRefused(String why, String sql) {
        assertThatExceptionOfType(SQLException.class)
                .as(sql)
                .isThrownBy(() -> run(sql))
                .withMessageContaining(why);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = service.sql().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void post(String... entries) throws SQLException {
        try (Connection connection = service.sql().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into ledger_transactions (created_at, uuid, cause, value_date, written_in)
                    values (now(), gen_random_uuid(), 'test:' || gen_random_uuid(), current_date, '1')
                    """);
            for (String entry : entries) {
                statement.execute(entry);
            }
            connection.commit();
        }
    }

    private static String entry(String account, long amount, String currency, long bookAmount) {
        return """
                insert into ledger_entries (transaction_id, account_id, amount, currency, book_amount)
                select (select max(id) from ledger_transactions), id, %d, '%s', %d
                from ledger_accounts where code = '%s' and currency = 'EUR'
                """.formatted(amount, currency, bookAmount, account);
    }

    private static String foreign() {
        return entry("provider:fake", -5, "USD", -5);
    }
}
