package dev.offshoot.broker.order;

import dev.offshoot.broker.fleet.ChangeListener;
import dev.offshoot.broker.state.Postgres;
import dev.offshoot.broker.state.StateFolder;
import dev.offshoot.broker.upstream.Order;
import dev.offshoot.broker.upstream.Place;
import dev.offshoot.broker.upstream.Upstreams;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has this instance obey the standing orders, from the disk while PostgreSQL is away. */
@Singleton
public class OrderKeeper implements ChangeListener {

    private final InstanceOrders orders;
    private final Upstreams upstreams;
    private final StateFolder state;
    private List<KeptOrders.Kept> obeyed = List.of();
    private boolean started;

    OrderKeeper(InstanceOrders orders, Upstreams upstreams, StateFolder state) {
        this.orders = orders;
        this.upstreams = upstreams;
        this.state = state;
    }

    public synchronized void start() {
        started = true;
        state.read(KeptOrders.FILE, KeptOrders.class).ifPresent(kept -> obey(kept.orders()));
        look();
    }

    @Override
    @Scheduled(fixedDelay = "1s")
    public synchronized void look() {
        if (started) {
            Postgres.ask(orders::standing)
                    .map(standing -> standing.stream().map(KeptOrders.Kept::of).toList())
                    .filter(standing -> !standing.equals(obeyed))
                    .ifPresent(this::follow);
        }
    }

    private void follow(List<KeptOrders.Kept> standing) {
        obey(standing);
        state.write(KeptOrders.FILE, new KeptOrders(standing));
    }

    private void obey(List<KeptOrders.Kept> standing) {
        Map<Place, Order> meant = new HashMap<>();
        standing.forEach(kept -> meant.put(new Place(kept.service(), kept.address()), Order.of(kept.order())));
        upstreams.obey(meant);
        obeyed = standing;
    }
}
