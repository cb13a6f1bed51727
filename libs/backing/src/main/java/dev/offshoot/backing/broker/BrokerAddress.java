package dev.offshoot.backing.broker;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.offshoot.backing.server.Address;
import dev.offshoot.backing.server.UrlParts;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** A broker that speaks AMQP 0-9-1. */
public record BrokerAddress(String host, int port, String user, String password, String virtualHost)
        implements Address {

    static final String VARIABLE = "OFFSHOOT_RABBITMQ_URL";
    static final String USUAL = "amqp://guest:guest@localhost:5672/%2f";
    private static final int TIMEOUT_MILLIS = 5_000;

    public static BrokerAddress parse(String url) {
        UrlParts parts = UrlParts.of(VARIABLE, url, USUAL);
        return new BrokerAddress(parts.host(), parts.port(), parts.user(), parts.password(), parts.path());
    }

    @Override
    public String url() {
        return "amqp://%s:%s@%s:%d/%s"
                .formatted(UrlParts.encode(user), UrlParts.encode(password), host, port, UrlParts.encode(virtualHost));
    }

    /** @param name how the broker lists the connection */
    public Connection connect(String name) throws IOException, TimeoutException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(host);
        factory.setPort(port);
        factory.setUsername(user);
        factory.setPassword(password);
        factory.setVirtualHost(virtualHost);
        factory.setConnectionTimeout(TIMEOUT_MILLIS);
        return factory.newConnection(name);
    }

    /** Which broker answers here. */
    public BrokerProduct product() throws IOException {
        try (Connection connection = connect("offshoot check")) {
            return BrokerProduct.of(connection);
        } catch (TimeoutException e) {
            throw new IOException("no answer in time", e);
        }
    }

    @Override
    public void check() throws IOException {
        product();
    }
}
