package dev.offshoot.events.pool;

import static dev.offshoot.events.pool.SeatProblem.CAPACITY_BELOW_HELD;
import static dev.offshoot.events.pool.SeatProblem.POOL_IN_USE;
import static dev.offshoot.events.pool.SeatProblem.POOL_NOT_FOUND;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.IfMatch;
import dev.offshoot.web.WebProblem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Changes of pools. A raised capacity serves the line before anybody else; a cut one never takes a seat back. */
@Singleton
class SeatPools {

    private static final int MOST = 20;

    private final PoolRepository pools;
    private final Allocations allocations;
    private final UuidGenerator uuids;

    SeatPools(PoolRepository pools, Allocations allocations, UuidGenerator uuids) {
        this.pools = pools;
        this.allocations = allocations;
        this.uuids = uuids;
    }

    List<PoolRow> ofEvent(long event) {
        return pools.ofEvent(event);
    }

    PoolRow add(long event, NewPool wanted) {
        UUID uuid = uuids.next();
        return allocations.change(event, () -> {
            if (pools.ofEvent(event).size() >= MOST) {
                throw WebProblem.INVALID_REQUEST
                        .because("An event has at most " + MOST + " pools")
                        .withErrors(List.of(new FieldError("pools", "too-many", "Must be at most " + MOST)));
            }
            pools.add(uuid, event, wanted.name().strip(), wanted.capacity());
            return find(event, uuid);
        });
    }

    /** @param named fields the patch names */
    PoolRow change(long event, UUID uuid, IfMatch seen, EditPool wanted, Set<String> named) {
        allocations.change(event, () -> {
            PoolRow row = find(event, uuid);
            seen.require(row.version());
            String name = wanted.name() == null ? row.name() : wanted.name().strip();
            Integer capacity = named.contains("capacity") ? wanted.capacity() : row.capacity();
            if (pools.change(row.id(), name, capacity) == 0) {
                throw CAPACITY_BELOW_HELD
                        .because(row.held() + " seats of this pool are held")
                        .withMember("held", row.held());
            }
            return row;
        });
        return find(event, uuid);
    }

    void remove(long event, UUID uuid) {
        allocations.change(event, () -> {
            PoolRow row = find(event, uuid);
            if (pools.remove(row.id()) == 0) {
                throw POOL_IN_USE.because("A ticket type takes its seats from this pool");
            }
            return row;
        });
    }

    private PoolRow find(long event, UUID uuid) {
        return pools.find(event, uuid).orElseThrow(() -> POOL_NOT_FOUND.because("This event has no pool " + uuid));
    }
}
