package dev.offshoot.messaging.inbox;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.offshoot.messaging.MessagingSettings;
import dev.offshoot.messaging.lock.LeaderLoop;
import dev.offshoot.messaging.lock.LeaderSessions;
import dev.offshoot.messaging.lock.Leadership;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;

/** Takes the service's queue, on one instance at a time. */
@Singleton
public class Consumer {

    private static final Duration CHECK = Duration.ofSeconds(1);
    private static final Duration PREDECESSOR_PAUSE = Duration.ofMillis(100);

    private final ServiceQueue queue;
    private final Arrivals arrivals;
    private final Inbox inbox;
    private final MessagingSettings settings;
    private final LeaderLoop loop;

    Consumer(ServiceQueue queue, Arrivals arrivals, Inbox inbox, MessagingSettings settings, LeaderSessions sessions) {
        this.queue = queue;
        this.arrivals = arrivals;
        this.inbox = inbox;
        this.settings = settings;
        this.loop = new LeaderLoop(Leadership.CONSUMER, sessions, this::consume);
    }

    public void start() {
        loop.start();
    }

    public void stop() {
        loop.stop();
    }

    private void consume(LeaderLoop.Term term) throws IOException, InterruptedException {
        Connection connection = queue.connect();
        try (Lanes lanes = new Lanes(settings.lanes(), inbox)) {
            Channel channel = queue.open(connection);
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
            if (!queue.hasConsumer(channel)) {
                return true;
            }
            term.await(PREDECESSOR_PAUSE);
        }
        return false;
    }

    private void subscribe(Channel channel, Lanes lanes) throws IOException {
        queue.consume(
                channel,
                settings.prefetch(),
                (tag, delivered) -> lanes.add(
                        new Delivery(channel, delivered.getEnvelope().getDeliveryTag(), arrivals.read(delivered))));
    }

    private static void cancelled(LeaderLoop.Term term, Channel channel) throws IOException {
        if (!term.isOver()) {
            throw new IOException("The message broker closed the channel: " + channel.getCloseReason());
        }
    }
}
