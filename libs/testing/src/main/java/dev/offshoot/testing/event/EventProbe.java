package dev.offshoot.testing.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.offshoot.backing.broker.BrokerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Sees every event on the exchange from the moment it is made, and publishes as any service would. */
public final class EventProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofMillis(500);

    private final Connection connection;
    private final Channel channel;
    private final String exchange;
    private final InstantSource clock;
    private final List<ProbedEvent> seen = new CopyOnWriteArrayList<>();

    private EventProbe(Connection connection, String exchange, InstantSource clock) throws IOException {
        this.connection = connection;
        this.channel = connection.createChannel();
        this.exchange = exchange;
        this.clock = clock;
        channel.exchangeDeclare(exchange, BuiltinExchangeType.TOPIC, true);
        channel.confirmSelect();
    }

    /** @param namespace as in {@code offshoot.messaging.namespace}; empty for none */
    public static EventProbe open(BrokerAddress broker, String namespace, InstantSource clock) {
        String exchange = (namespace.isEmpty() ? "" : namespace + ".") + "offshoot.events";
        try {
            EventProbe probe = new EventProbe(broker.connect("event probe"), exchange, clock);
            probe.listen();
            return probe;
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("The broker at " + broker.url() + " is not there for the probe", e);
        }
    }

    /** The oldest event of this type that no other call has returned; waits for it. */
    public ProbedEvent await(String type) {
        return await(type, _ -> true);
    }

    public ProbedEvent await(String type, Predicate<ProbedEvent> condition) {
        return Awaitility.await(type)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> take(type, condition), Optional::isPresent)
                .orElseThrow();
    }

    /** No event of this type is there or comes soon. */
    public void none(String type) {
        none(type, _ -> true);
    }

    public void none(String type, Predicate<ProbedEvent> condition) {
        Awaitility.await("no " + type)
                .during(SILENCE)
                .atMost(SILENCE.multipliedBy(4))
                .untilAsserted(() -> assertThat(all(type)).noneMatch(condition));
    }

    /** Those of this type that are there and no {@code await} has returned, oldest first. */
    public List<ProbedEvent> all(String type) {
        return seen.stream().filter(event -> event.type().equals(type)).toList();
    }

    public void forget() {
        seen.clear();
    }

    /** Confirmed by the broker on return. */
    public ProbedEvent publish(String type, UUID subject, String json) {
        return publish(ProbedEvent.of(type, subject, json).at(clock.instant()));
    }

    /** As it stands; the same one again is a duplicate. */
    public ProbedEvent publish(ProbedEvent event) {
        publish(event.type(), event.properties(), event.data().getBytes(StandardCharsets.UTF_8));
        return event;
    }

    /** Anything at all, for what must survive nonsense. */
    public synchronized void publish(String routingKey, BasicProperties properties, byte[] body) {
        try {
            channel.basicPublish(exchange, routingKey, properties, body);
            channel.waitForConfirmsOrDie(PATIENCE.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException | InterruptedException e) {
            throw new IllegalStateException("The broker did not confirm " + routingKey, e);
        }
    }

    /** Whether or not the broker is there to hear of it. */
    @Override
    public void close() {
        connection.abort();
    }

    /** Messages that are no CloudEvents are none of the probe's business. */
    private void listen() throws IOException {
        Channel own = connection.createChannel();
        String queue = own.queueDeclare("", false, true, true, null).getQueue();
        own.queueBind(queue, exchange, "#");
        own.basicConsume(
                queue,
                true,
                (_, delivery) -> {
                    if (delivery.getProperties().getMessageId() != null) {
                        seen.add(ProbedEvent.read(delivery));
                    }
                },
                _ -> {});
    }

    private synchronized Optional<ProbedEvent> take(String type, Predicate<ProbedEvent> condition) {
        Optional<ProbedEvent> found = seen.stream()
                .filter(event -> event.type().equals(type))
                .filter(condition)
                .findFirst();
        found.ifPresent(seen::remove);
        return found;
    }
}
