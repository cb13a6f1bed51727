package dev.offshoot.bench.events;

import com.rabbitmq.client.Channel;
import dev.offshoot.backing.Backing;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.database.Provisioning;
import dev.offshoot.database.RolePasswords;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/** The databases and the namespace of one run, gone with it. */
final class Installation implements AutoCloseable {

    private final String name = "bench" + UUID.randomUUID().toString().substring(0, 8);
    private final Provisioning provisioning;
    private final ProvisionedDatabase source;
    private final ProvisionedDatabase sink;

    Installation() {
        PostgresAddress postgres = Backing.postgres();
        this.provisioning =
                new Provisioning(postgres.jdbcUrl("postgres"), postgres.user(), postgres.password(), name + "_");
        this.source = provision(Node.SOURCE);
        this.sink = provision(Node.SINK);
    }

    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(source.properties());
        settings.putAll(sink.properties());
        settings.put("offshoot.rabbitmq.url", Backing.rabbitmq().url());
        settings.put("offshoot.messaging.namespace", name);
        return settings;
    }

    Connection source() throws SQLException {
        return DriverManager.getConnection(source.url(), source.ownerUser(), source.ownerPassword());
    }

    Connection sink() throws SQLException {
        return DriverManager.getConnection(sink.url(), sink.ownerUser(), sink.ownerPassword());
    }

    @Override
    public void close() throws IOException, TimeoutException {
        try (var broker = Backing.rabbitmq().connect("bench")) {
            Channel channel = broker.createChannel();
            channel.queueDelete(name + "." + Node.SOURCE + ".events");
            channel.queueDelete(name + "." + Node.SINK + ".events");
            channel.exchangeDelete(name + ".offshoot.events");
        }
        for (ProvisionedDatabase database : new ProvisionedDatabase[] {source, sink}) {
            provisioning.drop(database);
            provisioning.dropRoles(database);
        }
    }

    private ProvisionedDatabase provision(String service) {
        String password = UUID.randomUUID().toString();
        return provisioning.provision(service, new RolePasswords(password, password));
    }
}
