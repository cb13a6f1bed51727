package dev.offshoot.messaging.inbox;

import com.rabbitmq.client.Delivery;
import dev.offshoot.messaging.MessagingMetrics;
import dev.offshoot.messaging.amqp.CloudEventHeaders;
import dev.offshoot.messaging.deferred.Message;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the broker delivers. */
@Singleton
class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final Handlers handlers;
    private final MessagingMetrics metrics;

    Arrivals(Handlers handlers, MessagingMetrics metrics) {
        this.handlers = handlers;
        this.metrics = metrics;
    }

    Message read(Delivery delivered) {
        try {
            return new Message(
                    CloudEventHeaders.read(delivered.getProperties()),
                    new String(delivered.getBody(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            LOG.error(
                    "A message with routing key {} is no CloudEvent: {}",
                    delivered.getEnvelope().getRoutingKey(),
                    malformed.getMessage());
            metrics.malformed();
            return handlers.unreadable().message(delivered, String.valueOf(malformed.getMessage()));
        }
    }
}
