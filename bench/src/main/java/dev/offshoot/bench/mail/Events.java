package dev.offshoot.bench.mail;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.offshoot.backing.Backing;
import dev.offshoot.bench.service.PackagedService;
import dev.offshoot.testing.auth.KnownUsers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/** Publishes what makes mail send: one locked account, one mail. */
final class Events implements AutoCloseable {

    private static final String TYPE = "auth.user.locked";
    private static final String PREFIX = "cloudEvents:";
    private static final int PERSISTENT = 2;
    private static final long PATIENCE_MILLIS = 30_000;

    private final Connection connection;
    private final Channel channel;
    private final String exchange;
    private final KnownUsers people;
    private final InstantSource clock = InstantSource.system();
    private long sequence = System.nanoTime();

    Events(PackagedService mail, KnownUsers people) throws IOException, TimeoutException {
        this.connection = Backing.rabbitmq().connect("bench mail");
        this.channel = connection.createChannel();
        this.exchange = mail.namespace() + ".offshoot.events";
        this.people = people;
        channel.confirmSelect();
    }

    /** @return the address that gets a mail */
    String publish() throws IOException {
        UUID user = UUID.randomUUID();
        String address = user + "@bench.test";
        people.add(user, "Ada Park", address);
        String data =
                "{\"userId\":\"" + user + "\",\"until\":\"" + clock.instant().plusSeconds(900) + "\"}";
        channel.basicPublish(exchange, TYPE, properties(user), data.getBytes(StandardCharsets.UTF_8));
        return address;
    }

    void confirm() throws IOException, InterruptedException, TimeoutException {
        channel.waitForConfirmsOrDie(PATIENCE_MILLIS);
    }

    private BasicProperties properties(UUID user) {
        String id = UUID.randomUUID().toString();
        return new BasicProperties.Builder()
                .headers(Map.of(
                        PREFIX + "specversion",
                        "1.0",
                        PREFIX + "id",
                        id,
                        PREFIX + "source",
                        "/auth",
                        PREFIX + "type",
                        TYPE,
                        PREFIX + "subject",
                        user.toString(),
                        PREFIX + "time",
                        clock.instant().toString(),
                        PREFIX + "sequence",
                        Long.toString(sequence++)))
                .messageId(id)
                .contentType("application/json")
                .deliveryMode(PERSISTENT)
                .build();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
