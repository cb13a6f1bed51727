package dev.offshoot.bench.events;

import com.rabbitmq.client.Connection;
import dev.offshoot.backing.Backing;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** What stands between the two services. */
final class Broker {

    private Broker() {}

    static String name() throws IOException, TimeoutException {
        try (Connection connection = Backing.rabbitmq().connect("bench")) {
            Map<String, Object> properties = connection.getServerProperties();
            return properties.get("product") + " " + properties.get("version");
        }
    }
}
