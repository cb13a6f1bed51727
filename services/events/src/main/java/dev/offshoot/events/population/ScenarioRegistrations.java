package dev.offshoot.events.population;

import dev.offshoot.events.event.Event;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.populator.BulkRows;
import dev.offshoot.populator.Fields;
import dev.offshoot.populator.ScenarioNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Registrations and tickets by COPY, in the order of the file; what is counted is counted afterwards. */
@Singleton
class ScenarioRegistrations {

    private static final List<String> REGISTRATION = List.of(
            "id",
            "uuid",
            "event_id",
            "ticket_type_id",
            "user_id",
            "guest_name",
            "guest_email",
            "locale",
            "seats",
            "position",
            "status",
            "hold_until",
            "price",
            "currency",
            "payment_id",
            "payment_status",
            "source",
            "cancelled_by",
            "confirmed_at",
            "cancelled_at",
            "version",
            "created_at");
    private static final List<String> TICKET =
            List.of("uuid", "registration_id", "seat_no", "status", "admitted_at", "admitted_by");

    private final BulkRows bulk;
    private final LocalUsers users;
    private final ScenarioRows rows;
    private final InstantSource clock;

    ScenarioRegistrations(BulkRows bulk, LocalUsers users, ScenarioRows rows, InstantSource clock) {
        this.bulk = bulk;
        this.users = users;
        this.rows = rows;
        this.clock = clock;
    }

    void put(Event event, String key, Fields fields) {
        List<Fields> wanted = fields.list("registrations", Fields.class);
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, TypeRow> types =
                rows.types(event.key()).stream().collect(Collectors.toMap(TypeRow::name, Function.identity()));
        List<Long> ids = bulk.takeIds("registrations", wanted.size());
        List<List<@Nullable Object>> registrations = new ArrayList<>();
        List<List<@Nullable Object>> tickets = new ArrayList<>();
        for (int index = 0; index < wanted.size(); index++) {
            Numbered one = new Numbered(wanted.get(index), key, ids.get(index), index + 1);
            TypeRow type = Objects.requireNonNull(types.get(one.fields().text("ticket")));
            registrations.add(registration(event, one, type));
            tickets.addAll(tickets(event, one));
        }
        bulk.copy("registrations", REGISTRATION, registrations.stream());
        bulk.copy("tickets", TICKET, tickets.stream());
        rows.countSeats(event.key());
        rows.countWaiting(event.key());
        rows.countPositions(event.key(), wanted.size() + 1L);
    }

    private List<@Nullable Object> registration(Event event, Numbered one, TypeRow type) {
        Fields fields = one.fields();
        Instant at = fields.findInstant("at").orElse(clock.instant());
        String status = fields.text("status");
        boolean confirmed = status.equals("confirmed");
        boolean cancelled = status.equals("cancelled");
        return Arrays.asList(
                one.id(),
                one.uuid(),
                event.key(),
                type.id(),
                fields.findUuid("user").map(users::idOf).orElse(null),
                fields.findObject("guest").map(guest -> guest.text("name")).orElse(null),
                fields.findObject("guest").map(guest -> guest.text("email")).orElse(null),
                "en",
                one.seats(),
                one.position(),
                status,
                fields.findInstant("hold").orElse(null),
                type.price() * one.seats(),
                type.currency(),
                fields.findUuid("payment").orElse(null),
                paymentStatus(fields, type),
                fields.has("guest") ? "guest" : "self",
                cancelled ? "attendee" : null,
                confirmed ? at : null,
                cancelled ? at : null,
                0,
                at);
    }

    private static String paymentStatus(Fields fields, TypeRow type) {
        if (type.price() == 0) {
            return "none";
        }
        return switch (fields.text("status")) {
            case "confirmed" -> "paid";
            case "pending-payment" -> fields.has("payment") ? "open" : "requested";
            default -> "none";
        };
    }

    private List<List<@Nullable Object>> tickets(Event event, Numbered one) {
        if (!one.fields().text("status").equals("confirmed")) {
            return List.of();
        }
        @Nullable Instant admitted = one.fields().findInstant("admitted").orElse(null);
        return IntStream.rangeClosed(1, one.seats())
                .mapToObj(seat -> Arrays.<@Nullable Object>asList(
                        ScenarioNames.uuidOf("tickets." + one.uuid() + "-" + seat),
                        one.id(),
                        seat,
                        "valid",
                        admitted,
                        admitted == null ? null : event.ownerId()))
                .toList();
    }

    /** One of the file, with what it is known by. */
    private record Numbered(Fields fields, String event, long id, int position) {

        /** Named after its event and its person. */
        UUID uuid() {
            String person = fields.findUuid("user")
                    .map(UUID::toString)
                    .orElseGet(() -> fields.findObject("guest").orElseThrow().text("email"));
            return ScenarioNames.uuidOf("registrations." + event + "-" + person);
        }

        int seats() {
            return Math.toIntExact(fields.findNumber("seats").orElse(1L));
        }
    }
}
