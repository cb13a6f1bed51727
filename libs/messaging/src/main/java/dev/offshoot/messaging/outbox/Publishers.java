package dev.offshoot.messaging.outbox;

import dev.offshoot.messaging.MessagingSettings;
import dev.offshoot.messaging.amqp.AmqpConnections;
import dev.offshoot.messaging.amqp.Topology;
import dev.offshoot.messaging.trace.EventSpans;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Opens channels to the exchange. */
@Singleton
class Publishers {

    private final AmqpConnections connections;
    private final Topology topology;
    private final EventSpans spans;
    private final MessagingSettings settings;

    Publishers(AmqpConnections connections, Topology topology, EventSpans spans, MessagingSettings settings) {
        this.connections = connections;
        this.topology = topology;
        this.spans = spans;
        this.settings = settings;
    }

    Publisher open() throws IOException {
        return Publisher.open(connections, topology, spans, settings.confirmTimeout());
    }
}
