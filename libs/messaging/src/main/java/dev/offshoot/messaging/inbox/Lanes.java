package dev.offshoot.messaging.inbox;

import java.util.List;
import java.util.stream.IntStream;

/** Spreads deliveries over lanes by subject: one subject keeps its order, another one does not wait for it. */
final class Lanes implements AutoCloseable {

    private final List<Lane> lanes;

    Lanes(int count, Inbox inbox) {
        this.lanes = IntStream.range(0, count)
                .mapToObj(number -> new Lane(number, inbox))
                .toList();
    }

    void add(Delivery delivery) {
        int hash = delivery.message().envelope().subject().hashCode();
        lanes.get(Math.floorMod(hash, lanes.size())).add(delivery);
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }
}
