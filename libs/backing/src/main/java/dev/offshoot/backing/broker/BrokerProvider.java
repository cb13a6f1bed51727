package dev.offshoot.backing.broker;

import dev.offshoot.backing.container.Container;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Provider;
import dev.offshoot.backing.server.Started;

/** The ways to get a message broker. */
public final class BrokerProvider implements Provider<BrokerAddress> {

    private static final String IMAGE = "rabbitmq:4-alpine";
    private static final int PORT = 5672;
    private static final String READY = ".*Server startup complete.*";

    @Override
    public String name() {
        return "Message broker";
    }

    @Override
    public String variable() {
        return BrokerAddress.VARIABLE;
    }

    @Override
    public String usualUrl() {
        return BrokerAddress.USUAL;
    }

    @Override
    public BrokerAddress parse(String url) {
        return BrokerAddress.parse(url);
    }

    @Override
    public Started<BrokerAddress> embedded(Placement placement) {
        return EmbeddedBroker.start(placement);
    }

    /** RabbitMQ names its files after the node, so the node keeps its name over restarts. */
    @Override
    public Started<BrokerAddress> container(Placement placement) {
        return new Container(name(), IMAGE, PORT, placement)
                .keeping("/var/lib/rabbitmq")
                .variable("RABBITMQ_NODENAME", "offshoot@localhost")
                .readyAt(READY, 1)
                .start(address -> new BrokerAddress(address.getHostString(), address.getPort(), "guest", "guest", "/"));
    }
}
