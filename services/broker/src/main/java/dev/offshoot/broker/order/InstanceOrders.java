package dev.offshoot.broker.order;

import static dev.offshoot.broker.order.OrderProblem.INSTANCE_NOT_FOUND;
import static dev.offshoot.broker.order.OrderProblem.LAST_INSTANCE;

import dev.offshoot.broker.audit.AuditTrail;
import dev.offshoot.broker.fleet.Changed;
import dev.offshoot.broker.upstream.Order;
import dev.offshoot.broker.upstream.Place;
import dev.offshoot.broker.upstream.Upstreams;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders as operators give them and take them back. The last one about an instance stands. */
@Singleton
public class InstanceOrders {

    private final InstanceOrderRepository orders;
    private final Upstreams upstreams;
    private final LocalUsers users;
    private final AuditTrail audit;
    private final ApplicationEventPublisher<Changed> changes;
    private final InstantSource clock;

    InstanceOrders(
            InstanceOrderRepository orders,
            Upstreams upstreams,
            LocalUsers users,
            AuditTrail audit,
            ApplicationEventPublisher<Changed> changes,
            InstantSource clock) {
        this.orders = orders;
        this.upstreams = upstreams;
        this.users = users;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    List<InstanceOrder> standing() {
        return orders.findStanding(clock.instant());
    }

    public List<OrderView> shown() {
        return standing().stream().map(OrderView::of).toList();
    }

    /** @param force also when nobody is left to serve */
    @Transactional
    public OrderResponse give(String service, String authority, GiveOrder given, boolean force, Caller caller) {
        AuditTrail.requireOwnName(caller);
        Place place = upstreams.place(service, authority).orElseThrow(() -> unknown(service, authority));
        Order order = Order.of(given.order());
        requireFuture(given.until());
        orders.lock(service);
        if (order != Order.SERVE && !force && !upstreams.canSpare(place, leaving(service))) {
            throw LAST_INSTANCE.because("No other instance of " + service + " would take its requests");
        }
        put(place, order, given.reason(), given.until(), caller);
        audit.note(caller, "instance." + order.word(), service + " " + place.address(), given.reason());
        changes.publishEvent(new Changed());
        return new OrderResponse(service, place.address(), order.word(), given.until(), given.reason());
    }

    /** By the table: this process follows an order only after it was committed. */
    private Set<String> leaving(String service) {
        return standing().stream()
                .filter(order -> order.service().equals(service))
                .filter(order -> Order.of(order.order()) != Order.SERVE)
                .map(InstanceOrder::address)
                .collect(Collectors.toSet());
    }

    private void requireFuture(@Nullable Instant until) {
        if (until != null && !until.isAfter(clock.instant())) {
            throw WebProblem.INVALID_REQUEST
                    .because("An order that is over before it begins orders nothing")
                    .withErrors(List.of(new FieldError("until", "past", "has to be in the future")));
        }
    }

    private void put(Place place, Order order, String reason, @Nullable Instant until, Caller caller) {
        Long author = caller instanceof Caller.Person person ? users.idOf(person.id()) : null;
        orders.put(place.service(), place.address(), order.word(), reason, until, author, clock.instant());
    }

    /** As a scenario says it: nobody's act, so neither audited nor told. */
    public void put(Place place, Order order, String reason, @Nullable Instant until) {
        orders.put(place.service(), place.address(), order.word(), reason, until, null, clock.instant());
    }

    @Transactional
    void takeBack(String service, String authority, String reason, Caller caller) {
        AuditTrail.requireOwnName(caller);
        InstanceOrder standing = standing().stream()
                .filter(order ->
                        order.service().equals(service) && order.address().endsWith("://" + authority))
                .findFirst()
                .orElseThrow(() -> unknown(service, authority));
        orders.remove(service, standing.address());
        audit.note(caller, "instance.order-taken-back", service + " " + standing.address(), reason);
        changes.publishEvent(new Changed());
    }

    private static ProblemException unknown(String service, String authority) {
        return INSTANCE_NOT_FOUND.because("There is no instance " + authority + " of " + service);
    }

    @Transactional
    public void expire() {
        if (orders.removeExpired(clock.instant()) > 0) {
            changes.publishEvent(new Changed());
        }
    }
}
