package dev.offshoot.launcher.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.ShutdownSignalException;
import dev.offshoot.backing.broker.BrokerAddress;
import dev.offshoot.launcher.LauncherFailure;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Exchange and queues on a message broker of many: one message in a queue beside them says whose they are. */
record SharedQueues(BrokerAddress server, Namespace namespace, String checkout) {

    private static final String EXCHANGE = "offshoot.events";
    private static final String CLAIM = "offshoot.checkout";

    void claim() {
        with(connection -> {
            String queue = namespace.queue(CLAIM);
            String owner = owner(connection);
            if (owner.isEmpty()) {
                on(
                        connection,
                        channel -> channel.basicPublish(
                                "", queue, MessageProperties.MINIMAL_PERSISTENT_BASIC, checkout.getBytes(UTF_8)));
            } else if (!owner.equals(checkout)) {
                throw new LauncherFailure(
                        "the message broker at %s:%d is used by another checkout; keep apart with %s=<name>, or delete the queue %s."
                                .formatted(server.host(), server.port(), Namespace.VARIABLE, queue));
            }
        });
    }

    void delete(List<String> services) {
        with(connection -> {
            if (owner(connection).equals(checkout)) {
                for (String service : services) {
                    deleteQueueOf(connection, service);
                }
                deleteExchange(connection);
                deleteQueue(connection, CLAIM);
            }
        });
    }

    /** Whoever's it is. */
    void deleteOf(String service) {
        with(connection -> deleteQueueOf(connection, service));
    }

    private void deleteQueueOf(Connection connection, String service) throws IOException {
        deleteQueue(connection, service + ".events");
    }

    /** The message stays where it is: what is not acknowledged goes back when the channel closes. */
    private String owner(Connection connection) throws IOException {
        String queue = namespace.queue(CLAIM);
        try (Channel channel = connection.createChannel()) {
            channel.queueDeclare(queue, true, false, false, null);
            GetResponse claim = channel.basicGet(queue, false);
            return claim == null ? "" : new String(claim.getBody(), UTF_8);
        } catch (TimeoutException e) {
            throw new IOException(e);
        }
    }

    private void deleteQueue(Connection connection, String queue) throws IOException {
        deleteIfThere(connection, channel -> channel.queueDelete(namespace.queue(queue)));
    }

    private void deleteExchange(Connection connection) throws IOException {
        deleteIfThere(connection, channel -> channel.exchangeDelete(namespace.queue(EXCHANGE)));
    }

    /** The embedded broker refuses to delete what is not there, and closes the channel. */
    private static void deleteIfThere(Connection connection, ChannelWork work) throws IOException {
        try {
            on(connection, work);
        } catch (IOException | AlreadyClosedException e) {
            if (!isNotThere(e.getCause()) && !isNotThere(e)) {
                throw e;
            }
        }
    }

    private static boolean isNotThere(@Nullable Throwable failure) {
        return failure instanceof ShutdownSignalException signal
                && signal.getReason() instanceof AMQP.Channel.Close close
                && close.getReplyCode() == AMQP.NOT_FOUND;
    }

    private static void on(Connection connection, ChannelWork work) throws IOException {
        try (Channel channel = connection.createChannel()) {
            work.on(channel);
        } catch (TimeoutException e) {
            throw new IOException(e);
        }
    }

    private void with(Work work) {
        try (Connection connection = server.connect("offshoot claim")) {
            work.on(connection);
        } catch (IOException | TimeoutException e) {
            throw new LauncherFailure(
                    "the message broker at %s:%d refuses: %s.".formatted(server.host(), server.port(), e.getMessage()),
                    e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws IOException;
    }

    @FunctionalInterface
    private interface ChannelWork {
        void on(Channel channel) throws IOException;
    }
}
