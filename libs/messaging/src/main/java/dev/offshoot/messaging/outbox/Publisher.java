package dev.offshoot.messaging.outbox;

import com.rabbitmq.client.BlockedCallback;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.amqp.AmqpConnections;
import dev.offshoot.messaging.amqp.CloudEventHeaders;
import dev.offshoot.messaging.amqp.Topology;
import dev.offshoot.messaging.trace.EventSpans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** A channel in confirm mode. Used by one thread. */
final class Publisher implements AutoCloseable {

    private final Connection connection;
    private final Channel channel;
    private final String exchange;
    private final EventSpans spans;
    private final Duration confirmTimeout;
    private volatile boolean blocked;

    private Publisher(
            Connection connection, Channel channel, String exchange, EventSpans spans, Duration confirmTimeout) {
        this.connection = connection;
        this.channel = channel;
        this.exchange = exchange;
        this.spans = spans;
        this.confirmTimeout = confirmTimeout;
    }

    static Publisher open(AmqpConnections connections, Topology topology, EventSpans spans, Duration confirmTimeout)
            throws IOException {
        Connection connection = connections.open("relay");
        try {
            Channel channel = connection.createChannel();
            topology.declareExchange(channel);
            channel.confirmSelect();
            Publisher publisher = new Publisher(connection, channel, topology.exchange(), spans, confirmTimeout);
            BlockedCallback onBlocked = reason -> publisher.blocked = true;
            connection.addBlockedListener(onBlocked, () -> publisher.blocked = false);
            return publisher;
        } catch (IOException | RuntimeException failed) {
            connection.abort();
            throw failed;
        }
    }

    /** The broker is short of memory or disk and reads nothing for now. */
    boolean isBlocked() {
        return blocked;
    }

    /** Returns when the broker has all of them; throws when it refused one, stayed silent or went away. */
    void publish(List<PendingEvent> events) throws IOException, InterruptedException {
        List<Envelope> envelopes = events.stream().map(PendingEvent::envelope).toList();
        try (EventSpans.Sending sending = spans.sending(exchange, envelopes)) {
            send(events);
            sending.confirmed();
        }
    }

    private void send(List<PendingEvent> events) throws IOException, InterruptedException {
        for (PendingEvent event : events) {
            channel.basicPublish(
                    exchange,
                    event.envelope().type(),
                    CloudEventHeaders.write(event.envelope()),
                    event.data().getBytes(StandardCharsets.UTF_8));
        }
        try {
            channel.waitForConfirmsOrDie(confirmTimeout.toMillis());
        } catch (TimeoutException silent) {
            throw new IOException("The message broker does not confirm", silent);
        }
    }

    @Override
    public void close() {
        connection.abort();
    }
}
