package dev.offshoot.events;

import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.Attendee;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Outcome;
import dev.offshoot.events.allocation.Source;
import dev.offshoot.testing.RunningService;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of one published event with one pool and one type, written past the service, for tests of what comes later. */
public final class SeatRows {

    private final RunningService service;
    private final UUID event = UUID.randomUUID();
    private final UUID owner = UUID.randomUUID();
    private final UUID type = UUID.randomUUID();
    private final long eventId;
    private final long typeId;
    private long position;

    private SeatRows(RunningService service, Instant startsAt, Instant endsAt, int capacity, long price) {
        this.service = service;
        service.sql()
                .update(
                        """
                        insert into events (uuid, slug, status, category, title, starts_at, ends_at, time_zone, format,
                            place_name, city, country, online_for, languages, visibility, registration_mode, waiting_list,
                            offer_minutes, payment_minutes, guests_allowed, show_seats_left, owner_id, search_text,
                            created_at, published_at, changed_at, version)
                        values (?, ?, 'published', 'talk', 'A talk', ?, ?, 'Europe/Madrid', 'hybrid', 'Palace', 'Granada',
                            'ES', 'confirmed', '{en}', 'public', 'internal', 'automatic', 1440, 30, true, true, ?, 'a talk',
                            ?, ?, ?, 0)
                        """,
                        event,
                        "talk-" + event,
                        Timestamp.from(startsAt),
                        Timestamp.from(endsAt),
                        user(owner),
                        now(),
                        now(),
                        now());
        this.eventId = service.sql().number("select id from events where uuid = ?", event);
        service.sql().update("insert into allocations (event_id) values (?)", eventId);
        service.sql()
                .update(
                        "insert into pools (uuid, event_id, name, capacity, version) values (?, ?, 'room', ?, 0)",
                        UUID.randomUUID(),
                        eventId,
                        capacity);
        service.sql()
                .update(
                        "insert into ticket_types (uuid, event_id, name, price, currency, position, version)"
                                + " values (?, ?, 'regular', ?, 'EUR', 1, 0)",
                        type,
                        eventId,
                        price);
        this.typeId = service.sql().number("select id from ticket_types where uuid = ?", type);
        service.sql()
                .update(
                        "insert into ticket_type_pools (ticket_type_id, pool_id)"
                                + " select ?, id from pools where event_id = ?",
                        typeId,
                        eventId);
    }

    /** An event that begins after this time and takes a day. */
    public static SeatRows beginning(RunningService service, Duration from) {
        Instant start = service.clock().instant().plus(from);
        return new SeatRows(service, start, start.plus(Duration.ofDays(1)), 100, 0);
    }

    /** An event in ten days with so many seats. Each costs so many cents. */
    public static SeatRows sold(RunningService service, int capacity, long price) {
        Instant start = service.clock().instant().plus(Duration.ofDays(10));
        return new SeatRows(service, start, start.plus(Duration.ofDays(1)), capacity, price);
    }

    /** As the person would, by the engine. */
    public Outcome register(UUID person) {
        return service.bean(Allocations.class)
                .submit(
                        eventId,
                        new Command.Register(
                                Attendee.account(user(person), person), type, 1, "en", Source.SELF, null, false, true));
    }

    /** Changes one column of the event. */
    public SeatRows with(String column, String expression) {
        service.sql().update("update events set " + column + " = " + expression + " where id = ?", eventId);
        return this;
    }

    public String slug() {
        return "talk-" + event;
    }

    public UUID event() {
        return event;
    }

    public UUID owner() {
        return owner;
    }

    public long eventId() {
        return eventId;
    }

    /** The ticket of a person with an account who is confirmed. */
    public UUID ticketOf(UUID person) {
        return ticket(confirmed(person, null));
    }

    /** The ticket of a confirmed guest. */
    public UUID ticketOfGuest(String email) {
        return ticket(confirmed(null, email));
    }

    /** The registration, without a ticket. */
    public UUID confirmed(@Nullable UUID person, @Nullable String email) {
        return registration(person, email, "confirmed");
    }

    /** A registration whose seats are gone, by expiry. */
    public UUID lapsed(String email) {
        return registration(null, email, "cancelled");
    }

    private UUID registration(@Nullable UUID person, @Nullable String email, String status) {
        UUID registration = UUID.randomUUID();
        position++;
        service.sql()
                .update(
                        """
                        insert into registrations (uuid, event_id, ticket_type_id, user_id, guest_name, guest_email, locale,
                            seats, position, status, source, confirmed_at, cancelled_at, cancelled_by, version, created_at)
                        select ?, ?, ?, (select id from users where uuid::text = w.person),
                            case when w.person = '' then 'Guest of tests' end, nullif(w.email, ''), 'en', 1, ?, w.status,
                            'self', case when w.status = 'confirmed' then w.now end,
                            case when w.status = 'cancelled' then w.now end,
                            case when w.status = 'cancelled' then 'expiry' end, 0, w.now
                        from (values (?::text, ?::text, ?::text, ?::timestamptz)) w (person, email, status, now)
                        """,
                        registration,
                        eventId,
                        typeId,
                        position,
                        person == null ? "" : known(person),
                        email == null ? "" : email,
                        status,
                        now());
        return registration;
    }

    private String known(UUID person) {
        user(person);
        return person.toString();
    }

    private UUID ticket(UUID registration) {
        UUID ticket = UUID.randomUUID();
        service.sql()
                .update(
                        "insert into tickets (uuid, registration_id, seat_no, status)"
                                + " select ?, id, 1, 'valid' from registrations where uuid = ?",
                        ticket,
                        registration);
        return ticket;
    }

    private long user(UUID person) {
        service.sql().update("insert into users (uuid) values (?) on conflict do nothing", person);
        return service.sql().number("select id from users where uuid = ?", person);
    }

    private Timestamp now() {
        return Timestamp.from(service.clock().instant());
    }
}
