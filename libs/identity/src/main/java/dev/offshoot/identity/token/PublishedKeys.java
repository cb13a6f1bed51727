package dev.offshoot.identity.token;

import com.nimbusds.jose.jwk.ECKey;
import dev.offshoot.identity.IdentitySettings;
import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.identity.KeySource;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Auth's key set, read at the first token and then in the background. An unknown key id reads it again, however many
 * tokens name one: a single read at a time, none sooner than {@code keysRetried} after the last.
 */
@Singleton
@Requires(missingBeans = KeySource.class)
class PublishedKeys implements KeySource {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    private final KeysClient client;
    private final IdentitySettings settings;
    private final InstantSource clock;
    private final Executor background;
    private final Lock reading = new ReentrantLock();
    private volatile @Nullable KeySet held;
    private volatile Instant nextRead = Instant.MIN;

    PublishedKeys(
            KeysClient client,
            IdentitySettings settings,
            InstantSource clock,
            @Named(TaskExecutors.BLOCKING) Executor background) {
        this.client = client;
        this.settings = settings;
        this.clock = clock;
        this.background = background;
    }

    @Override
    public Optional<ECKey> find(String keyId) {
        KeySet keys = held;
        if (keys == null || keys.find(keyId).isEmpty()) {
            read();
        } else if (keys.isOlderThan(settings.keysRefreshed(), clock.instant()) && isDue()) {
            background.execute(this::read);
        }
        return usable().find(keyId);
    }

    private KeySet usable() {
        KeySet keys = held;
        if (keys == null || keys.isOlderThan(settings.keysKept(), clock.instant())) {
            throw new IdentityUnavailable("The keys that verify tokens cannot be read from auth", null);
        }
        return keys;
    }

    private void read() {
        if (!isDue()) {
            return;
        }
        reading.lock();
        try {
            if (isDue()) {
                readNow();
            }
        } finally {
            reading.unlock();
        }
    }

    private boolean isDue() {
        return !clock.instant().isBefore(nextRead);
    }

    private void readNow() {
        try {
            held = KeySet.parse(client.keys(), clock.instant());
        } catch (HttpClientException | ParseException e) {
            LOG.warn(
                    "Auth's keys cannot be read, going on with {}: {}",
                    held == null ? "none" : "the last",
                    e.getMessage());
        } finally {
            nextRead = clock.instant().plus(held == null ? FIRST_RETRY : settings.keysRetried());
        }
    }
}
