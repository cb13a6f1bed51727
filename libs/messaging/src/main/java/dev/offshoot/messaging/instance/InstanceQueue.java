package dev.offshoot.messaging.instance;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import dev.offshoot.messaging.amqp.AmqpConnections;
import dev.offshoot.messaging.amqp.Backoff;
import dev.offshoot.messaging.amqp.CloudEventHeaders;
import dev.offshoot.messaging.amqp.Topology;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps this instance's own queue: exclusive, gone with its connection, bound anew with the next. */
@Singleton
public class InstanceQueue {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceQueue.class);
    private static final Duration CHECK = Duration.ofMillis(500);

    private final String instance = UUID.randomUUID().toString();
    private final AmqpConnections connections;
    private final Topology topology;
    private final InstanceHandlers handlers;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean bound;

    InstanceQueue(AmqpConnections connections, Topology topology, InstanceHandlers handlers) {
        this.connections = connections;
        this.topology = topology;
        this.handlers = handlers;
    }

    public void start() {
        if (!handlers.isEmpty()) {
            Thread.ofVirtual().name("instance-queue").start(this::run);
        }
    }

    /**
     * Goes through a connection, a queue and a consumer that no event reaches, so that an AOT cache holds the classes a
     * start needs. A broker that is away makes the cache poorer, nothing else.
     */
    public void rehearse() {
        try {
            Connection connection = connections.open("rehearsal");
            try {
                Channel channel = connection.createChannel();
                topology.declareInstanceQueue(channel, instance);
                channel.basicConsume(topology.instanceQueue(instance), true, (tag, delivery) -> {}, tag -> {});
            } finally {
                connection.abort();
            }
        } catch (IOException | RuntimeException away) {
            LOG.info("Rehearsed without the message broker: {}", away.toString());
        }
    }

    public void stop() {
        stopping.countDown();
    }

    /** Whether events reach this instance now; also true when nobody here wants any. */
    public boolean isBound() {
        return bound || handlers.isEmpty();
    }

    private void run() {
        Backoff backoff = new Backoff();
        try {
            while (!isStopping(Duration.ZERO)) {
                try {
                    consume(backoff);
                } catch (IOException | RuntimeException away) {
                    LOG.warn("The instance's queue is away: {}", away.toString());
                }
                bound = false;
                if (isStopping(backoff.next())) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void consume(Backoff backoff) throws IOException, InterruptedException {
        Connection connection = connections.open("instance");
        try {
            Channel channel = connection.createChannel();
            topology.declareInstanceQueue(channel, instance);
            String queue = topology.instanceQueue(instance);
            for (String pattern : handlers.patterns()) {
                topology.bind(channel, queue, pattern);
            }
            handlers.connected();
            channel.basicConsume(queue, true, (tag, delivery) -> handle(delivery), tag -> channel.abort());
            bound = true;
            backoff.reset();
            awaitEnd(channel);
        } finally {
            connection.abort();
        }
    }

    private void awaitEnd(Channel channel) throws InterruptedException {
        boolean ended = false;
        while (!ended) {
            ended = isStopping(CHECK) || !channel.isOpen();
        }
    }

    private void handle(Delivery delivery) {
        try {
            handlers.handle(
                    CloudEventHeaders.read(delivery.getProperties()),
                    new String(delivery.getBody(), StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException failed) {
            LOG.error("{} failed on this instance", delivery.getEnvelope().getRoutingKey(), failed);
        }
    }

    private boolean isStopping(Duration atMost) throws InterruptedException {
        return stopping.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
