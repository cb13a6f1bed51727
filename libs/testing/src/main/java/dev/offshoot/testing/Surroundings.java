package dev.offshoot.testing;

import dev.offshoot.backing.server.FreePorts;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.testing.auth.AuthStandIn;
import dev.offshoot.testing.database.Sql;
import dev.offshoot.testing.database.TemplateDatabases;
import dev.offshoot.testing.event.EventProbe;
import dev.offshoot.testing.event.Namespace;
import dev.offshoot.testing.redis.ClaimedRedis;
import dev.offshoot.testing.server.Servers;
import dev.offshoot.testing.token.SigningKey;
import dev.offshoot.testing.token.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything around the instances of one test class: what they share, and what ends with them. */
final class Surroundings implements AutoCloseable {

    private static final String ISSUER = "http://localhost:8080/api/auth";
    private static final String PORT = "${port}";
    private static final String FREE_PORT = "${free-port}";
    private static final String DATABASE_ENABLED = "offshoot.database.enabled";

    private final String service;
    private final Map<String, Object> properties;
    private final TemplateDatabases databases;
    private final Optional<ProvisionedDatabase> database;
    private final Servers servers;
    private final ClaimedRedis redis;
    private final Namespace namespace = Namespace.random();
    private final MutableClock clock = new MutableClock();
    private final SigningKey key = SigningKey.generate();
    private final Tokens tokens;
    private final AuthStandIn auth;
    private final EventProbe events;
    private final Optional<Interruptions> interruptions;
    private final List<RunningService> instances = new ArrayList<>();

    Surroundings(OffshootTest description, Servers servers, TemplateDatabases databases) {
        this.service = description.service();
        this.servers = servers;
        this.redis = ClaimedRedis.claim(servers.redisAddress());
        this.properties = parse(service, description.properties());
        this.databases = databases;
        this.tokens = new Tokens(key, String.valueOf(properties.getOrDefault("offshoot.auth.issuer", ISSUER)), clock);
        this.auth = AuthStandIn.start(key, tokens);
        this.database = needsDatabase() ? Optional.of(databases.clone(service, properties)) : Optional.empty();
        this.events = EventProbe.open(servers.brokerAddress(), namespace.name(), clock);
        this.interruptions = description.interruptible()
                ? Optional.of(Interruptions.of(servers, redis.address()))
                : Optional.empty();
    }

    /** The first instance, started unless it runs. */
    RunningService firstRunning() {
        if (instances.isEmpty()) {
            return start();
        }
        RunningService first = instances.getFirst();
        if (!first.isRunning()) {
            first.start();
        }
        return first;
    }

    RunningService start() {
        RunningService instance = new RunningService(this);
        instances.add(instance);
        instance.start();
        return instance;
    }

    String service() {
        return service;
    }

    MutableClock clock() {
        return clock;
    }

    Tokens tokens() {
        return tokens;
    }

    AuthStandIn auth() {
        return auth;
    }

    EventProbe events() {
        return events;
    }

    Servers servers() {
        return servers;
    }

    Sql sql() {
        return new Sql(database.orElseThrow(() -> new IllegalStateException("The test asked for no database")));
    }

    Interruptions interruptions() {
        return interruptions.orElseThrow(
                () -> new IllegalStateException("Write @OffshootTest(interruptible = true) to cut connections"));
    }

    /** Lowest first: what stands here, then what the test class says. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(Secrets.of(service));
        settings.put("offshoot.environment", "test");
        settings.put("offshoot.auth.issuer", ISSUER);
        settings.put("offshoot." + service + ".port", -1);
        settings.put("micronaut.server.host", "127.0.0.1");
        settings.put("offshoot.messaging.namespace", namespace.name());
        // A clock that a test moves makes no recurring task run behind its back.
        settings.put("offshoot.tasks.poll-interval", "1h");
        settings.put("offshoot.rabbitmq.url", servers.brokerAddress().url());
        settings.put("offshoot.redis.url", redis.address().url());
        settings.put("offshoot.services.auth.url", auth.url().toString());
        database.map(ProvisionedDatabase::properties).ifPresent(settings::putAll);
        interruptions.ifPresent(cuts -> settings.putAll(cuts.settings(service, database)));
        settings.putAll(properties);
        return settings;
    }

    /** Leaves the next class what a fresh one would find, but for rows and what the service remembers. */
    void tidy() {
        while (instances.size() > 1) {
            instances.removeLast().stop();
        }
        clock.reset();
        auth.recover();
        events.forget();
    }

    @Override
    public void close() {
        instances.forEach(RunningService::stop);
        servers.startAll();
        events.close();
        auth.close();
        interruptions.ifPresent(Interruptions::close);
        redis.release();
        namespace.removeFrom(servers.brokerAddress(), service);
        database.ifPresent(databases::drop);
    }

    private boolean needsDatabase() {
        return !"false".equals(properties.get(DATABASE_ENABLED));
    }

    private static Map<String, Object> parse(String service, String[] properties) {
        Map<String, Object> parsed = new HashMap<>();
        String port = String.valueOf(FreePorts.pick());
        for (String property : properties) {
            int equals = property.indexOf('=');
            String value = property.substring(equals + 1);
            if (value.contains(PORT)) {
                parsed.put("offshoot." + service + ".port", port);
            }
            String free = value.contains(FREE_PORT) ? String.valueOf(FreePorts.pick()) : "";
            parsed.put(property.substring(0, equals), value.replace(PORT, port).replace(FREE_PORT, free));
        }
        return parsed;
    }
}
