package dev.offshoot.messaging.inbox;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import dev.offshoot.messaging.amqp.AmqpConnections;
import dev.offshoot.messaging.amqp.Topology;
import jakarta.inject.Singleton;
import java.io.IOException;

/** The durable queue that all instances of the service share. */
@Singleton
class ServiceQueue {

    private final AmqpConnections connections;
    private final Topology topology;
    private final QueueBindings bindings;

    ServiceQueue(AmqpConnections connections, Topology topology, QueueBindings bindings) {
        this.connections = connections;
        this.topology = topology;
        this.bindings = bindings;
    }

    Connection connect() throws IOException {
        return connections.open("consumer");
    }

    /** With the queue declared and bound to all that the handlers take. */
    Channel open(Connection connection) throws IOException {
        Channel channel = connection.createChannel();
        topology.declareQueue(channel);
        bindings.refresh(channel);
        return channel;
    }

    boolean hasConsumer(Channel channel) throws IOException {
        return channel.queueDeclarePassive(topology.queue()).getConsumerCount() > 0;
    }

    /** Ends the channel when the broker ends the consumption. */
    void consume(Channel channel, int prefetch, DeliverCallback onDelivery) throws IOException {
        channel.basicQos(prefetch);
        channel.basicConsume(topology.queue(), false, onDelivery, tag -> channel.abort());
    }
}
