package dev.offshoot.broker.fleet;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears the bell on a connection of its own, which the driver repairs once it stood. */
@Singleton
@Requires(property = "offshoot.mode", value = "serve")
class ChangeWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);

    private final BeanProvider<RedisClient> clients;
    private final Changes changes;
    private @Nullable StatefulRedisPubSubConnection<String, String> connection;

    ChangeWatch(BeanProvider<RedisClient> clients, Changes changes) {
        this.clients = clients;
        this.changes = changes;
    }

    @Scheduled(initialDelay = "1s", fixedDelay = "5s")
    synchronized void listen() {
        if (connection != null) {
            return;
        }
        StatefulRedisPubSubConnection<String, String> opened = null;
        try {
            opened = clients.get().connectPubSub();
            opened.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(String channel, String message) {
                    changes.look();
                }
            });
            opened.sync().subscribe(Changes.CHANNEL);
            connection = opened;
        } catch (RedisException away) {
            if (opened != null) {
                opened.close();
            }
            LOG.debug("Changes are seen by looking each second", away);
        }
    }

    @PreDestroy
    synchronized void close() {
        if (connection != null) {
            connection.close();
        }
    }
}
