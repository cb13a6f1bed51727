package dev.offshoot.events.tickettype;

import static dev.offshoot.events.pool.SeatProblem.POOL_NOT_FOUND;
import static dev.offshoot.events.pool.SeatProblem.TICKET_TYPE_NOT_FOUND;
import static dev.offshoot.events.pool.SeatProblem.TYPE_IN_USE;

import dev.offshoot.contracts.Money;
import dev.offshoot.database.UuidGenerator;
import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.IfMatch;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of ticket types. What is read under the lock counts: who registered before a change has what it was. */
@Singleton
class TicketTypes {

    private static final int MOST = 20;

    private final TypeRepository types;
    private final Allocations allocations;
    private final UuidGenerator uuids;

    TicketTypes(TypeRepository types, Allocations allocations, UuidGenerator uuids) {
        this.types = types;
        this.allocations = allocations;
        this.uuids = uuids;
    }

    List<TypeRow> ofEvent(long event) {
        return types.ofEvent(event);
    }

    TypeRow add(long event, NewType wanted) {
        check(wanted.price(), wanted.salesFrom(), wanted.salesUntil());
        UUID uuid = uuids.next();
        return allocations.change(event, () -> {
            int before = types.ofEvent(event).size();
            if (before >= MOST) {
                throw invalid("ticketTypes", "too-many", "Must be at most " + MOST);
            }
            Money price = wanted.price();
            types.add(
                    uuid,
                    event,
                    wanted.name().strip(),
                    wanted.description(),
                    price == null ? 0 : price.minorUnits(),
                    price == null ? null : price.currency(),
                    wanted.salesFrom(),
                    wanted.salesUntil(),
                    Boolean.TRUE.equals(wanted.closed()),
                    before);
            link(uuid, wanted.poolIds());
            return find(event, uuid);
        });
    }

    /** @param named fields the patch names */
    TypeRow change(long event, UUID uuid, IfMatch seen, EditType wanted, Set<String> named) {
        return allocations.change(event, () -> {
            TypeRow row = find(event, uuid);
            seen.require(row.version());
            Instant from = named.contains("salesFrom") ? wanted.salesFrom() : row.salesFrom();
            Instant until = named.contains("salesUntil") ? wanted.salesUntil() : row.salesUntil();
            check(wanted.price(), from, until);
            Money price = named.contains("price")
                    ? wanted.price()
                    : TypeResponse.of(row).price();
            types.change(
                    row.id(),
                    wanted.name() == null ? row.name() : wanted.name().strip(),
                    named.contains("description") ? wanted.description() : row.description(),
                    price == null ? 0 : price.minorUnits(),
                    price == null ? null : price.currency(),
                    from,
                    until,
                    wanted.closed() == null ? row.closed() : wanted.closed());
            if (wanted.poolIds() != null) {
                relink(row, wanted.poolIds());
            }
            return find(event, uuid);
        });
    }

    void remove(long event, UUID uuid) {
        allocations.change(event, () -> {
            TypeRow row = find(event, uuid);
            if (types.hasAny(row.id())) {
                throw TYPE_IN_USE.because("Somebody registered for this type");
            }
            types.remove(row.id());
            return row;
        });
    }

    private void relink(TypeRow row, List<UUID> pools) {
        if (new HashSet<>(TypeResponse.of(row).poolIds()).equals(new HashSet<>(pools))) {
            return;
        }
        if (types.hasLive(row.id())) {
            throw TYPE_IN_USE.because("Seats of this type are taken from its pools");
        }
        types.unlink(row.id());
        link(row.uuid(), pools);
    }

    private void link(UUID type, List<UUID> pools) {
        if (types.link(type, pools) < new HashSet<>(pools).size()) {
            throw POOL_NOT_FOUND.because("One of these pools is none of this event's");
        }
    }

    private TypeRow find(long event, UUID uuid) {
        return types.find(event, uuid)
                .orElseThrow(() -> TICKET_TYPE_NOT_FOUND.because("This event has no ticket type " + uuid));
    }

    private static void check(@Nullable Money price, @Nullable Instant from, @Nullable Instant until) {
        if (price != null && price.isNegative()) {
            throw invalid("price", "too-small", "Must not be negative");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw invalid("salesUntil", "too-early", "Must not be before salesFrom");
        }
    }

    private static ProblemException invalid(String field, String code, String message) {
        return WebProblem.INVALID_REQUEST
                .because("The ticket type cannot be so")
                .withErrors(List.of(new FieldError(field, code, message)));
    }
}
