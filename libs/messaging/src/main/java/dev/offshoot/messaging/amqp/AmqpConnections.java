package dev.offshoot.messaging.amqp;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

/** Opens connections to the message broker. They do not recover by themselves: whoever opened one opens the next. */
@Singleton
public class AmqpConnections {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int HEARTBEAT_SECONDS = 10;

    private final ConnectionFactory factory;
    private final String service;

    AmqpConnections(
            @Value("${offshoot.rabbitmq.url:`amqp://guest:guest@localhost:5672`}") String url,
            @Value("${offshoot.service}") String service) {
        this.service = service;
        this.factory = factory(url);
    }

    /** @param purpose shown by the broker's own tools */
    public Connection open(String purpose) throws IOException {
        try {
            return factory.newConnection(Executors.newVirtualThreadPerTaskExecutor(), service + "." + purpose);
        } catch (TimeoutException silent) {
            throw new IOException("The message broker does not answer", silent);
        }
    }

    /** Whether the broker understands RabbitMQ's queue arguments. */
    public static boolean isRabbit(Connection connection) {
        Map<String, Object> properties = connection.getServerProperties();
        return "RabbitMQ".equals(String.valueOf(properties.get("product")));
    }

    private static ConnectionFactory factory(String url) {
        ConnectionFactory factory = new ConnectionFactory();
        try {
            factory.setUri(url);
        } catch (URISyntaxException | GeneralSecurityException malformed) {
            throw new IllegalStateException(
                    "offshoot.rabbitmq.url is not amqp://user:password@host:port/vhost", malformed);
        }
        factory.setAutomaticRecoveryEnabled(false);
        factory.setTopologyRecoveryEnabled(false);
        factory.setConnectionTimeout(TIMEOUT_MILLIS);
        factory.setHandshakeTimeout(TIMEOUT_MILLIS);
        factory.setChannelRpcTimeout(TIMEOUT_MILLIS);
        factory.setShutdownTimeout(TIMEOUT_MILLIS);
        factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        factory.setThreadFactory(Thread.ofVirtual().name("amqp-", 0).factory());
        return factory;
    }
}
