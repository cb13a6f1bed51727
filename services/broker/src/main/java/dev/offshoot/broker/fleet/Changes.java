package dev.offshoot.broker.fleet;

import dev.offshoot.web.redis.RedisLink;
import io.lettuce.core.RedisException;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** After a change is committed, has this instance look and rings the bell for the others. A bell nobody hears costs a second. */
@Singleton
class Changes {

    static final String CHANNEL = "broker:changed";

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final RedisLink redis;
    private final List<ChangeListener> listeners;

    Changes(RedisLink redis, List<ChangeListener> listeners) {
        this.redis = redis;
        this.listeners = listeners;
    }

    /** On a thread of its own: this one still holds the connection of the transaction. */
    @TransactionalEventListener
    void committed(Changed change) {
        look();
        Thread.ofVirtual().name("tell-change").start(this::tell);
    }

    void look() {
        listeners.forEach(listener -> Thread.ofVirtual().name("look-at-change").start(listener::look));
    }

    private void tell() {
        redis.connection().ifPresent(connection -> {
            try {
                connection.sync().publish(CHANNEL.getBytes(StandardCharsets.US_ASCII), new byte[0]);
            } catch (RedisException unheard) {
                LOG.debug("Nobody is told of the change", unheard);
            }
        });
    }
}
