package dev.offshoot.events;

import dev.offshoot.contracts.Money;
import dev.offshoot.events.allocation.Attendee;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Source;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published event written past the service, with pools and types as a test wants them; people act on it over REST. */
final class Venue {

    private final RunningService service;
    private final UUID event = UUID.randomUUID();
    private final UUID owner = UUID.randomUUID();
    private final long eventId;
    private final Map<String, UUID> types = new HashMap<>();
    private final Map<String, UUID> pools = new HashMap<>();

    private Venue(RunningService service) {
        this.service = service;
        Instant now = service.clock().instant();
        service.sql()
                .update(
                        """
                        insert into events (uuid, slug, status, category, title, starts_at, ends_at, time_zone, format,
                            place_name, online_for, languages, visibility, registration_mode, waiting_list, offer_minutes,
                            payment_minutes, guests_allowed, show_seats_left, owner_id, search_text, created_at,
                            published_at, changed_at, version)
                        values (?, ?, 'published', 'talk', 'A full house', ?, ?, 'Europe/Madrid', 'on-site', 'Palace',
                            'everyone', '{en}', 'public', 'internal', 'automatic', 60, 30, true, true, ?, 'house', ?, ?, ?, 0)
                        """,
                        event,
                        "house-" + event,
                        Timestamp.from(now.plus(Duration.ofDays(10))),
                        Timestamp.from(now.plus(Duration.ofDays(11))),
                        user(owner),
                        Timestamp.from(now),
                        Timestamp.from(now),
                        Timestamp.from(now));
        this.eventId = service.sql().number("select id from events where uuid = ?", event);
        service.sql().update("insert into allocations (event_id) values (?)", eventId);
    }

    static Venue open(RunningService service) {
        return new Venue(service);
    }

    Venue pool(String name, int capacity) {
        UUID uuid = UUID.randomUUID();
        service.sql()
                .update(
                        "insert into pools (uuid, event_id, name, capacity, version) values (?, ?, ?, ?, 0)",
                        uuid,
                        eventId,
                        name,
                        capacity);
        pools.put(name, uuid);
        return this;
    }

    Venue type(String name, long price, String... poolNames) {
        UUID uuid = UUID.randomUUID();
        service.sql()
                .update(
                        "insert into ticket_types (uuid, event_id, name, price, currency, position, version)"
                                + " values (?, ?, ?, ?, 'EUR', ?, 0)",
                        uuid,
                        eventId,
                        name,
                        price,
                        types.size());
        for (String pool : poolNames) {
            service.sql()
                    .update(
                            "insert into ticket_type_pools (ticket_type_id, pool_id)"
                                    + " select t.id, p.id from ticket_types t, pools p where t.uuid = ? and p.uuid = ?",
                            uuid,
                            pool(pool));
        }
        types.put(name, uuid);
        return this;
    }

    Venue with(String assignment) {
        service.sql().update("update events set " + assignment + " where id = ?", eventId);
        return this;
    }

    UUID event() {
        return event;
    }

    long eventId() {
        return eventId;
    }

    UUID owner() {
        return owner;
    }

    UUID type(String name) {
        return Objects.requireNonNull(types.get(name));
    }

    UUID pool(String name) {
        return Objects.requireNonNull(pools.get(name));
    }

    TestResponse register(RunningService instance, UUID person, String type, @Nullable String key) {
        var request = instance.http()
                .post("/api/events/" + event + "/registrations")
                .bearer(service.tokens().person(person))
                .json(Map.of("ticketTypeId", String.valueOf(types.get(type))));
        return (key == null ? request : request.header("Idempotency-Key", key)).send();
    }

    TestResponse register(UUID person, String type) {
        return register(service, person, type, null);
    }

    TestResponse act(UUID person, String registration, String action, Map<String, ?> body) {
        var request = service.http()
                .post("/api/events/registrations/" + registration + "/" + action)
                .bearer(service.tokens().person(person));
        return (body.isEmpty() && !action.equals("cancellation") ? request : request.json(body)).send();
    }

    /** Of the person's registration that is newest. */
    String statusOf(UUID person) {
        return service.sql()
                .text(
                        "select status from registrations r join users u on u.id = r.user_id"
                                + " where r.event_id = ? and u.uuid = ? order by r.id desc limit 1",
                        eventId,
                        person);
    }

    long count(String status) {
        return service.sql()
                .number("select count(*) from registrations where event_id = ? and status = ?", eventId, status);
    }

    long held(String pool) {
        return service.sql().number("select held from pools where uuid = ?", pool(pool));
    }

    private long user(UUID person) {
        service.sql().update("insert into users (uuid) values (?) on conflict (uuid) do nothing", person);
        return service.sql().number("select id from users where uuid = ?", person);
    }

    /** As {@link #register}, past REST and its checks. */
    Command.Register command(int number, String locale) {
        UUID person = new UUID(eventId, number);
        return new Command.Register(
                Attendee.account(user(person), person),
                types.get("regular"),
                1,
                locale,
                Source.SELF,
                null,
                false,
                true);
    }

    static String money(long minor) {
        return Money.ofMinor(minor, "EUR").amount();
    }
}
