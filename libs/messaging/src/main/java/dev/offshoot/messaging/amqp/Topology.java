package dev.offshoot.messaging.amqp;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import dev.offshoot.messaging.MessagingSettings;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;

/** Names of exchange and queues, and how they are declared. */
@Singleton
public class Topology {

    /** Newer RabbitMQ gives up a message after 20 deliveries; attempts are counted here, not there. */
    private static final int UNLIMITED_DELIVERIES = 1_000_000;

    private final String namespace;
    private final String service;

    Topology(MessagingSettings settings, @Value("${offshoot.service}") String service) {
        this.namespace = settings.namespace().isEmpty() ? "" : settings.namespace() + ".";
        this.service = service;
    }

    public String exchange() {
        return namespace + "offshoot.events";
    }

    public String queue() {
        return namespace + service + ".events";
    }

    public String instanceQueue(String instance) {
        return namespace + service + ".instance." + instance;
    }

    public void declareExchange(Channel channel) throws IOException {
        channel.exchangeDeclare(exchange(), BuiltinExchangeType.TOPIC, true);
    }

    public void declareQueue(Channel channel) throws IOException {
        declareExchange(channel);
        channel.queueDeclare(queue(), true, false, false, arguments(channel));
    }

    /** Both brokers remove it with its connection; auto-delete would remove it before the first consumer on one of them. */
    public void declareInstanceQueue(Channel channel, String instance) throws IOException {
        declareExchange(channel);
        channel.queueDeclare(instanceQueue(instance), false, true, false, Map.of());
    }

    public void bind(Channel channel, String queue, String pattern) throws IOException {
        channel.queueBind(queue, exchange(), pattern);
    }

    public void unbind(Channel channel, String queue, String pattern) throws IOException {
        channel.queueUnbind(queue, exchange(), pattern);
    }

    private static Map<String, Object> arguments(Channel channel) {
        return AmqpConnections.isRabbit(channel.getConnection())
                ? Map.of("x-queue-type", "quorum", "x-delivery-limit", UNLIMITED_DELIVERIES)
                : Map.of();
    }
}
