package dev.offshoot.testing.event;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.offshoot.backing.broker.BrokerAddress;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/** The part of a broker that belongs to one test class. */
public record Namespace(String name) {

    public static Namespace random() {
        return new Namespace("test-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Removes the exchange and the service's durable queue; its instances' queues ended with their connections. */
    public void removeFrom(BrokerAddress broker, String service) {
        try (Connection connection = broker.connect("test clean-up")) {
            remove(connection, channel -> channel.queueDelete(name + "." + service + ".events"));
            remove(connection, channel -> channel.exchangeDelete(name + ".offshoot.events"));
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("The queues of " + name + " could not be removed", e);
        }
    }

    /** A channel each: one broker closes it when there is nothing to remove. */
    private static void remove(Connection connection, Removal removal) throws IOException, TimeoutException {
        Channel channel = connection.createChannel();
        try {
            removal.on(channel);
            channel.close();
        } catch (IOException e) {
            if (channel.isOpen()) {
                throw e;
            }
        }
    }

    private interface Removal {
        void on(Channel channel) throws IOException;
    }
}
