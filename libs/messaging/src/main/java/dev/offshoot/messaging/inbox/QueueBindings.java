package dev.offshoot.messaging.inbox;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.offshoot.messaging.Subscriptions;
import dev.offshoot.messaging.amqp.AmqpConnections;
import dev.offshoot.messaging.amqp.Topology;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Binds the service's queue to what its handlers take. */
@Singleton
class QueueBindings implements Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(QueueBindings.class);

    private final AmqpConnections connections;
    private final Topology topology;
    private final Handlers handlers;
    private final SubscriptionTable table;

    QueueBindings(AmqpConnections connections, Topology topology, Handlers handlers, SubscriptionTable table) {
        this.connections = connections;
        this.topology = topology;
        this.handlers = handlers;
        this.table = table;
    }

    @Override
    public void refresh() {
        try {
            Connection connection = connections.open("subscriptions");
            try {
                Channel channel = connection.createChannel();
                topology.declareQueue(channel);
                refresh(channel);
            } finally {
                connection.abort();
            }
        } catch (IOException away) {
            LOG.warn(
                    "The message broker is away; subscriptions are refreshed with the next connection: {}",
                    away.toString());
        }
    }

    /** Whether the queue was ever bound to all that the handlers take; it is durable and keeps its bindings. */
    boolean areMade() {
        return table.wanted().containsAll(handlers.patterns());
    }

    void refresh(Channel channel) throws IOException {
        Set<String> wanted = handlers.patterns();
        for (String pattern : wanted) {
            topology.bind(channel, topology.queue(), pattern);
        }
        Set<String> unwanted = new HashSet<>(table.replace(wanted));
        for (String pattern : unwanted) {
            topology.unbind(channel, topology.queue(), pattern);
        }
        LOG.info("{} is bound to {}", topology.queue(), wanted);
    }
}
