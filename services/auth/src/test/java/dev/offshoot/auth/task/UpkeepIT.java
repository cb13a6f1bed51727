package dev.offshoot.auth.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.tasks.RecurringTask;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The recurring work of section 6, by a clock that is moved. */
@OffshootTest(
        service = "auth",
        properties = {
            "offshoot.readers.file=src/test/resources/readers.yml",
            "offshoot.auth.clients.file=src/test/resources/clients.yml",
            "offshoot.auth.hash.memory=64KiB",
        })
class UpkeepIT {

    private static final long NOBODY = 0;

    private final RunningService auth;

    UpkeepIT(RunningService auth) {
        this.auth = auth;
    }

    @Test
    void everyTaskIsOnTheSchedule() {
        await().untilAsserted(() -> assertThat(auth.sql().query("select task_name from tasks"))
                .extracting(row -> row.get("task_name"))
                .contains(
                        "auth.clear-counters",
                        "auth.clear-links",
                        "auth.end-sessions",
                        "auth.expire-invitations",
                        "auth.rotate-keys",
                        "auth.trim-security-events",
                        "auth.trim-tasks"));
    }

    @Test
    void aSessionEndsWhenItsTimeIsOverAndGoesThirtyDaysLater() {
        long user = user("active");
        Instant end = now().plus(Duration.ofHours(1));
        auth.sql().update("""
                insert into sessions (uuid, user_id, kind, key_id, methods, authenticated_at, remember, created_at,
                    last_used_at, idle_expires_at, expires_at)
                values (gen_random_uuid(), ?, 'app', 1, '{pwd}', now(), true, now(), now(), ?, ?)
                """, user, at(end), at(end.plus(Duration.ofDays(1))));

        run(EndSessions.class);
        assertThat(sessions(user, "ended_at is null")).isEqualTo(1);

        auth.clock().advance(Duration.ofHours(1).plusSeconds(1));
        run(EndSessions.class);
        assertThat(sessions(user, "end_reason = 'expired' and ended_at = idle_expires_at"))
                .isEqualTo(1);

        auth.clock().advance(Duration.ofDays(30).plusSeconds(1));
        run(EndSessions.class);
        assertThat(sessions(user, "true")).isZero();
    }

    @Test
    void aCounterGoesWithItsWindow() {
        auth.sql().update("""
                insert into attempt_counters (key_hash, kind, used, step, window_ends_at)
                values ('\\x01', 'account', 5, 1, ?), ('\\x02', 'account', 5, 1, ?)
                """, at(now().minusSeconds(1)), at(now().plus(Duration.ofDays(1000))));

        run(ClearCounters.class);

        assertThat(auth.sql().number("select count(*) from attempt_counters where key_hash = '\\x01'"))
                .isZero();
        assertThat(auth.sql().number("select count(*) from attempt_counters where key_hash = '\\x02'"))
                .isEqualTo(1);
    }

    @Test
    void aLinkGoesSevenDaysAfterItsEnd() {
        String email = "linked-" + UUID.randomUUID() + "@example.test";
        link(email, NOBODY, now().plus(Duration.ofDays(1)));

        auth.clock().advance(Duration.ofDays(7));
        run(ClearLinks.class);
        assertThat(links(email)).isEqualTo(1);

        auth.clock().advance(Duration.ofDays(1).plusSeconds(1));
        run(ClearLinks.class);
        assertThat(links(email)).isZero();
    }

    @Test
    void whoDoesNotAnswerForThirtyDaysIsErased() {
        long user = user("invited");
        UUID uuid = UUID.fromString(auth.sql().text("select uuid from users where id = ?", user));
        String email = auth.sql().text("select address_key from email_addresses where user_id = ?", user);
        link(email, user, now().plus(Duration.ofDays(60)));
        long version = auth.sql().number("select version from users where id = ?", user);

        auth.clock().advance(Duration.ofDays(29));
        run(ExpireInvitations.class);
        assertThat(auth.sql().text("select status from users where id = ?", user))
                .isEqualTo("invited");

        auth.clock().advance(Duration.ofDays(1).plusSeconds(1));
        run(ExpireInvitations.class);
        auth.events().await("auth.user.erased", event -> event.text("userId").equals(uuid.toString()));
        assertThat(auth.sql().text("select status from users where id = ?", user))
                .isEqualTo("erased");
        assertThat(auth.sql().number("select version from users where id = ?", user))
                .isGreaterThan(version);
        assertThat(auth.sql().number("select count(*) from email_addresses where address_key = ?", email))
                .isZero();
        assertThat(links(email)).isZero();
    }

    @Test
    void securityEventsGoByMonthAndTheirAddressesEarlier() {
        advanceToTheMiddleOfAMonth();
        run(TrimEvents.class);
        assertThat(partitions()).contains(partition(1), partition(2));

        auth.clock().advance(Duration.ofDays(62));
        UUID person = UUID.randomUUID();
        auth.sql().update("""
                insert into security_events (at, type, user_uuid, actor, ip, user_agent)
                values (?, 'signed-in', ?, 'test', '192.0.2.7', 'a browser')
                """, at(now()), person);
        String own = partition(0);
        assertThat(auth.sql().text("select tableoid::regclass::text from security_events where user_uuid = ?", person))
                .isEqualTo(own);

        auth.clock().advance(Duration.ofDays(89));
        run(TrimEvents.class);
        assertThat(events(person, "ip is not null")).isEqualTo(1);
        auth.clock().advance(Duration.ofDays(2));
        run(TrimEvents.class);
        assertThat(events(person, "ip is null and user_agent is null")).isEqualTo(1);

        auth.clock().advance(Duration.ofDays(400));
        run(TrimEvents.class);
        assertThat(events(person, "true")).isZero();
        assertThat(partitions()).doesNotContain(own);
    }

    /** From there 62 days lead into the month after next, whatever the day of the test. */
    private void advanceToTheMiddleOfAMonth() {
        Instant middle = at(now()).plusMonths(1).withDayOfMonth(15).toInstant();
        auth.clock().advance(Duration.between(now(), middle));
    }

    private void run(Class<? extends RecurringTask> task) {
        auth.bean(task).run();
    }

    private Instant now() {
        return auth.clock().instant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private String partition(int monthsAhead) {
        return "security_events_"
                + DateTimeFormatter.ofPattern("yyyy_MM")
                        .format(at(now()).withDayOfMonth(1).plusMonths(monthsAhead));
    }

    private List<String> partitions() {
        return auth.sql().query("""
                        select inhrelid::regclass::text as name from pg_inherits
                        where inhparent = 'security_events'::regclass
                        """).stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }

    private long user(String status) {
        String email = "upkept-" + UUID.randomUUID() + "@example.test";
        long id = auth.sql().number("""
                with person as (
                    insert into users (uuid, status, display_name, origin, access_changed_at, created_at)
                    values (gen_random_uuid(), 'invited', 'Kim Vale', 'invitation', ?, ?) returning id),
                address as (
                    insert into email_addresses (uuid, user_id, address, address_key, claim, created_at)
                    select gen_random_uuid(), id, ?, ?, 'invited', now() from person)
                select id from person
                """, at(now()), at(now()), email, email);
        auth.sql().update("""
                update users set status = ?,
                    primary_email_id = (select id from email_addresses where user_id = users.id) where id = ?
                """, status, id);
        return id;
    }

    private void link(String email, long user, Instant end) {
        auth.sql().update("""
                insert into action_links (uuid, purpose, user_id, address, address_key, key_id, created_at, expires_at)
                values (gen_random_uuid(), 'invitation', (select id from users where id = ?), ?, ?, 1, now(), ?)
                """, user, email, email, at(end));
    }

    private long links(String email) {
        return auth.sql().number("select count(*) from action_links where address_key = ?", email);
    }

    private long sessions(long user, String condition) {
        return auth.sql().number("select count(*) from sessions where user_id = ? and " + condition, user);
    }

    private long events(UUID person, String condition) {
        return auth.sql().number("select count(*) from security_events where user_uuid = ? and " + condition, person);
    }
}
