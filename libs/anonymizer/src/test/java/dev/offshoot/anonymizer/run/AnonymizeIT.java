package dev.offshoot.anonymizer.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.anonymizer.Pseudonyms;
import dev.offshoot.anonymizer.Shop;
import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.testing.database.LeakSearch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One run over a shop, looked at from all sides. */
class AnonymizeIT {

    private static final List<String> CANARIES = List.of("zilpzalp", "192.0.2.77");

    private static Shop shop;
    private static List<String> before;
    private static List<String> schemaBefore;
    private static Shop.Outcome outcome;
    private static String tokenBefore;

    @BeforeAll
    static void anonymize() {
        shop = Shop.open();
        Customers.fill(shop.sql());
        before = new LeakSearch(shop.sql()).find(CANARIES);
        schemaBefore = schema();
        tokenBefore = shop.sql().text("select token from customers where uuid = ?", Customers.ADA);
        outcome = shop.anonymize();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void canariesStandEverywhereBefore() {
        assertThat(before)
                .anyMatch(place -> place.startsWith("customers:"))
                .anyMatch(place -> place.startsWith("agents:"))
                .anyMatch(place -> place.startsWith("pg_statistic:"))
                .anyMatch(place -> place.startsWith("customers_lower_name_idx file"))
                .anyMatch(place -> place.startsWith("pg_statistic file"));
    }

    @Test
    void noCanaryIsLeftInRowsIndexesStatisticsOrFiles() {
        assertThat(outcome.text()).doesNotContain("zilpzalp", Shop.KEY);
        assertThat(outcome.code()).as(outcome.text()).isZero();
        assertThat(new LeakSearch(shop.sql()).find(CANARIES)).isEmpty();
    }

    @Test
    void namesAreThePersonsPseudonymWhereverTheyStand() {
        String name = new Pseudonyms(AnonymizerKey.parse(Shop.KEY)).name(Customers.ADA);

        assertThat(shop.sql().query("""
                select c.name, c.full_name, o.recipient, c.profile ->> 'nick' as nick
                from customers c join orders o on o.customer_id = c.id where c.uuid = ?
                """, Customers.ADA))
                .containsExactly(Map.of("name", name, "full_name", name, "recipient", name, "nick", name));
    }

    @Test
    void addressesAreTheSameHoweverTheyAreWritten() {
        Pseudonyms pseudonyms = new Pseudonyms(AnonymizerKey.parse(Shop.KEY));

        String stored = shop.sql().text("select email from customers where uuid = ?", Customers.ADA);

        assertThat(stored).isEqualToIgnoringCase(pseudonyms.email("zilpzalp.ADA@example.test "));
        assertThat(pseudonyms.email("x@münchen.example")).isEqualTo(pseudonyms.email("X@xn--mnchen-3ya.example"));
        assertThat(new Pseudonyms(AnonymizerKey.parse(Shop.OTHER_KEY)).email("zilpzalp.ada@example.test"))
                .isNotEqualToIgnoringCase(stored);
    }

    @Test
    void uniqueValuesStayUniqueAndRowsStay() {
        assertThat(shop.sql().count("customers")).isEqualTo(502);
        assertThat(shop.sql().number("select count(distinct lower(email)) from customers"))
                .isEqualTo(502);
        assertThat(shop.sql().number("select count(distinct coupon) from customers"))
                .isEqualTo(2);
        assertThat(shop.sql().count("carts")).isZero();
        assertThat(shop.sql().count("visits")).isEqualTo(200);
        assertThat(shop.sql().text("select body from notices")).isEqualTo("open on Sunday");
        assertThat(shop.sql().text("select kind from wishes")).isEqualTo("plain");
    }

    @Test
    void equalValuesStayEqualUnderKeyedAndDifferUnderRandom() {
        assertThat(shop.sql().number("select count(distinct card) from customers where card is not null"))
                .isOne();
        assertThat(shop.sql().text("select token from customers where uuid = ?", Customers.ADA))
                .isNotEqualTo("null")
                .isNotEqualTo(tokenBefore);
    }

    @Test
    void jsonChangesWhereItsPathsLeadAndNowhereElse() {
        assertThat(shop.sql().text("select profile -> 'score' from customers where uuid = ?", Customers.ADA))
                .isEqualTo("7");
        assertThat(shop.sql()
                        .text("select profile #>> '{devices,1,kind}' from customers where uuid = ?", Customers.ADA))
                .isEqualTo("tablet");
        assertThat(shop.sql()
                        .text("select profile #>> '{devices,1,label}' from customers where uuid = ?", Customers.ADA))
                .isNotBlank()
                .hasSizeLessThanOrEqualTo("zilpzalp tablet".length());
    }

    @Test
    void arraysKeepTheirLength() {
        assertThat(shop.sql().text("select array_length(tags, 1) from customers where uuid = ?", Customers.ADA))
                .isEqualTo("2");
    }

    @Test
    void computedColumnsSeeTheAnonymousRow() {
        assertThat(shop.sql().number("select count(*) from orders where search is distinct from lower(recipient)"))
                .isZero();
        assertThat(shop.sql().number("select count(*) from customers where email_length <> length(email)"))
                .isZero();
    }

    @Test
    void constraintsIndexesAndTriggersAreAsTheyWere() {
        assertThat(schema()).isEqualTo(schemaBefore);
        assertThat(shop.sql().number("select count(*) from orders where follows is not null"))
                .isEqualTo(251);
    }

    @Test
    void progressNamesTableRowsSpeedAndShare() {
        assertThat(outcome.text())
                .containsPattern("customers +502 rows +[0-9.]+ MB +[0-9.]+ MB/s +[0-9]+ %")
                .containsPattern("anonymised: [0-9.]+ MB in [0-9.]+ s");
    }

    @Test
    void noLockIsLeft() {
        assertThat(shop.sql()
                        .number("select count(*) from pg_locks where locktype = 'advisory'"
                                + " and database = (select oid from pg_database where datname = current_database())"))
                .isZero();
    }

    private static List<String> schema() {
        return shop.sql().query("""
                select conrelid::regclass::text as thing, conname || pg_get_constraintdef(oid) || convalidated as text from pg_constraint
                where connamespace = 'public'::regnamespace
                union all select indexrelid::regclass::text, pg_get_indexdef(indexrelid) || indisvalid from pg_index
                where indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
                union all select tgname, pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal
                order by 1, 2
                """).stream().map(String::valueOf).toList();
    }
}
