package dev.offshoot.messaging.inbox;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.offshoot.messaging.MessagingMetrics;
import dev.offshoot.messaging.MessagingSettings;
import dev.offshoot.messaging.amqp.AmqpConnections;
import dev.offshoot.messaging.amqp.CloudEventHeaders;
import dev.offshoot.messaging.amqp.Topology;
import dev.offshoot.messaging.deferred.Message;
import dev.offshoot.messaging.lock.LeaderLoop;
import dev.offshoot.messaging.lock.LeaderSessions;
import dev.offshoot.messaging.lock.Leadership;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the service's queue, on one instance at a time. */
@Singleton
public class Consumer {

    private static final Logger LOG = LoggerFactory.getLogger(Consumer.class);
    private static final Duration CHECK = Duration.ofSeconds(1);
    private static final Duration PREDECESSOR_PAUSE = Duration.ofMillis(100);

    private final AmqpConnections connections;
    private final Topology topology;
    private final QueueBindings bindings;
    private final Inbox inbox;
    private final MessagingSettings settings;
    private final MessagingMetrics metrics;
    private final LeaderLoop loop;

    Consumer(
            AmqpConnections connections,
            Topology topology,
            QueueBindings bindings,
            Inbox inbox,
            MessagingSettings settings,
            MessagingMetrics metrics,
            LeaderSessions sessions) {
        this.connections = connections;
        this.topology = topology;
        this.bindings = bindings;
        this.inbox = inbox;
        this.settings = settings;
        this.metrics = metrics;
        this.loop = new LeaderLoop(Leadership.CONSUMER, sessions, this::consume);
    }

    public void start() {
        loop.start();
    }

    public void stop() {
        loop.stop();
    }

    private void consume(LeaderLoop.Term term) throws IOException, InterruptedException {
        Connection connection = connections.open("consumer");
        try (Lanes lanes = new Lanes(settings.lanes(), inbox)) {
            Channel channel = connection.createChannel();
            topology.declareQueue(channel);
            bindings.refresh(channel);
            if (isAlone(channel, term)) {
                subscribe(channel, lanes);
                connection.addShutdownListener(reason -> loop.wake());
                while (!term.isOver() && channel.isOpen()) {
                    term.await(CHECK);
                }
            }
            cancelled(term, channel);
        } finally {
            connection.abort();
        }
    }

    /** The lock is ours, but the broker may not have noticed yet that its last holder is gone. */
    private boolean isAlone(Channel channel, LeaderLoop.Term term) throws IOException, InterruptedException {
        while (!term.isOver()) {
            if (channel.queueDeclarePassive(topology.queue()).getConsumerCount() == 0) {
                return true;
            }
            term.await(PREDECESSOR_PAUSE);
        }
        return false;
    }

    private void subscribe(Channel channel, Lanes lanes) throws IOException {
        channel.basicQos(settings.prefetch());
        channel.basicConsume(
                topology.queue(),
                false,
                (tag, delivered) -> {
                    long number = delivered.getEnvelope().getDeliveryTag();
                    try {
                        Message message = new Message(
                                CloudEventHeaders.read(delivered.getProperties()),
                                new String(delivered.getBody(), StandardCharsets.UTF_8));
                        lanes.add(new Delivery(channel, number, message));
                    } catch (IllegalArgumentException malformed) {
                        refuse(channel, number, malformed);
                    }
                },
                tag -> channel.abort());
    }

    private void refuse(Channel channel, long tag, IllegalArgumentException malformed) throws IOException {
        LOG.error("A message in {} is no CloudEvent and is dropped: {}", topology.queue(), malformed.getMessage());
        metrics.malformed();
        channel.basicAck(tag, false);
    }

    private static void cancelled(LeaderLoop.Term term, Channel channel) throws IOException {
        if (!term.isOver()) {
            throw new IOException("The message broker closed the channel: " + channel.getCloseReason());
        }
    }
}
