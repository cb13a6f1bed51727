package dev.offshoot.events.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/** Rows of one event in memory, and transactions of the pure engine on them, as the real ones on the database. */
final class Office {

    static final Instant OPENING = Instant.parse("2026-05-01T08:00:00Z");
    private static final UUID EVENT = new UUID(7, 7);

    EventTerms terms = new EventTerms(
            1,
            EVENT,
            true,
            true,
            OPENING.plus(Duration.ofDays(30)),
            OPENING.plus(Duration.ofDays(31)),
            null,
            null,
            true,
            Duration.ofMinutes(30),
            Duration.ofMinutes(15),
            true,
            null,
            null);
    Instant now = OPENING;

    private final Map<Long, Pool> pools = new LinkedHashMap<>();
    private final Map<Long, TicketType> types = new LinkedHashMap<>();
    private final Map<UUID, Registration> rows = new LinkedHashMap<>();
    private long nextPosition = 1;
    private long nextId = 1;
    private boolean unfinished;

    Office pool(long id, int capacity) {
        Pool old = pools.get(id);
        pools.put(id, new Pool(id, new UUID(2, id), "pool " + id, capacity, old == null ? 0 : old.held()));
        return this;
    }

    Office type(long id, long price, long... poolIds) {
        Set<Long> ids = Set.copyOf(LongStream.of(poolIds).boxed().toList());
        types.put(id, new TicketType(id, new UUID(3, id), "type " + id, price, "EUR", null, null, false, 0, ids));
        return this;
    }

    void replace(TicketType type) {
        types.put(type.id(), type);
    }

    TicketType type(long id) {
        return Objects.requireNonNull(types.get(id));
    }

    Pool pool(long id) {
        return Objects.requireNonNull(pools.get(id));
    }

    Collection<Registration> rows() {
        return rows.values();
    }

    boolean isUnfinished() {
        return unfinished;
    }

    Registration at(long position) {
        return rows.values().stream()
                .filter(row -> row.position() == position)
                .findFirst()
                .orElseThrow();
    }

    /** Who was let in, as a scan beside the lock would have it. */
    void admit(Registration row) {
        rows.put(
                row.uuid(),
                new Registration(
                        row.id(),
                        row.uuid(),
                        row.eventId(),
                        row.typeId(),
                        row.attendee(),
                        row.locale(),
                        row.seats(),
                        row.position(),
                        row.status(),
                        row.holdUntil(),
                        row.payment(),
                        row.source(),
                        row.actorId(),
                        row.cancellation(),
                        row.linkVersion(),
                        row.confirmedAt(),
                        true,
                        row.version(),
                        row.createdAt()));
    }

    Outcome run(Command command) {
        return transaction(command).getFirst();
    }

    Registration done(Command command) {
        return run(command).orThrow().stored();
    }

    List<Outcome> transaction(Command... commands) {
        return transaction(Arrays.asList(commands)).outcomes();
    }

    Transaction transaction(List<Command> commands) {
        Seats seats = new Seats(pools.values(), types.values());
        Allocation allocation = new Allocation(
                terms,
                nextPosition,
                seats,
                this::after,
                new HoldTimes(Duration.ofMinutes(20), Duration.ofMinutes(2)),
                UUID::randomUUID);
        rows.values().forEach(allocation::know);
        allocation.begin(
                rows.values().stream().filter(row -> row.hasLapsed(now)).toList(), now);
        List<Outcome> outcomes =
                commands.stream().map(command -> allocation.apply(command, now)).toList();
        keep(allocation, seats);
        return new Transaction(outcomes, allocation.transitions(), allocation.promotions());
    }

    private void keep(Allocation allocation, Seats seats) {
        allocation.transitions().forEach(transition -> {
            Registration row = transition.after();
            Registration known = rows.get(row.uuid());
            Long id = known == null ? null : known.id();
            rows.put(row.uuid(), row.written(id == null ? nextId++ : id, row.version() + 1));
        });
        seats.pools().forEach(pool -> pools.put(pool.id(), pool));
        seats.types().forEach(type -> types.put(type.id(), type));
        nextPosition = allocation.nextPosition();
        unfinished = allocation.isUnfinished();
    }

    private List<Registration> after(long typeId, long position, int atMost) {
        return rows.values().stream()
                .filter(row -> row.typeId() == typeId
                        && row.status() == RegistrationStatus.WAITING
                        && row.position() > position)
                .sorted(Comparator.comparingLong(Registration::position))
                .limit(atMost)
                .toList();
    }

    /** P1, P2, P5 and P6, from the rows alone. */
    void audit() {
        pools.values().forEach(pool -> {
            assertThat(pool.held()).isEqualTo(taken(pool.id()));
            assertThat(pool.free()).isNotNegative();
        });
        types.values()
                .forEach(type -> assertThat(type.waiting())
                        .isEqualTo(rows.values().stream()
                                .filter(row -> row.typeId() == type.id() && row.status() == RegistrationStatus.WAITING)
                                .count()));
        assertThat(rows.values().stream().map(Registration::position).sorted())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, rows.size()).boxed().toList());
        List<Object> live = new ArrayList<>();
        rows.values().stream()
                .filter(row -> row.status().isLive())
                .forEach(row -> live.add(row.attendee().identity()));
        assertThat(live).doesNotHaveDuplicates();
        if (terms.line() && terms.isOpen(now) && !unfinished) {
            assertThat(rows.values())
                    .noneMatch(row -> row.status() == RegistrationStatus.WAITING && isFree(row.typeId()));
        }
    }

    private boolean isFree(long typeId) {
        return type(typeId).pools().stream().allMatch(id -> pool(id).free() > 0);
    }

    private int taken(long poolId) {
        return rows.values().stream()
                .filter(row ->
                        row.status().isHolding() && type(row.typeId()).pools().contains(poolId))
                .mapToInt(Registration::seats)
                .sum();
    }

    /** What a transaction of the engine decided. */
    record Transaction(List<Outcome> outcomes, List<Transition> transitions, List<Allocation.Promotion> promotions) {}
}
