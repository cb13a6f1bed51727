package dev.offshoot.web.limit;

import dev.offshoot.web.redis.RedisLink;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Limits counted in Redis, exact over all instances. Has no answer while Redis is away. */
@Singleton
class SharedBuckets {

    private static final Logger LOG = LoggerFactory.getLogger(SharedBuckets.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration KEPT_BEYOND_REFILL = Duration.ofMinutes(1);

    private final RedisLink redis;
    private final TimeMeter meter;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile @Nullable ProxyManager<byte[]> buckets;

    SharedBuckets(RedisLink redis, InstantSource clock) {
        this.redis = redis;
        this.meter = Buckets.meter(clock);
    }

    Optional<Admission> admit(String bucket, Limit limit) {
        Optional<Admission> admission = redis.connection().flatMap(link -> ask(link, bucket, limit));
        report(admission.isEmpty());
        return admission;
    }

    private Optional<Admission> ask(StatefulRedisConnection<byte[], byte[]> link, String bucket, Limit limit) {
        BucketConfiguration configuration =
                BucketConfiguration.builder().addLimit(Buckets.bandwidth(limit)).build();
        byte[] key = bucket.getBytes(StandardCharsets.UTF_8);
        try {
            return Optional.of(Buckets.take(buckets(link).builder().build(key, () -> configuration)));
        } catch (RedisException | BucketExceptions.BucketExecutionException e) {
            LOG.debug("Redis did not count", e);
            return Optional.empty();
        }
    }

    private ProxyManager<byte[]> buckets(StatefulRedisConnection<byte[], byte[]> link) {
        ProxyManager<byte[]> known = buckets;
        if (known == null) {
            known = Bucket4jLettuce.casBasedBuilder(link)
                    .clientClock(meter)
                    .requestTimeout(PATIENCE)
                    .expirationAfterWrite(
                            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_BEYOND_REFILL))
                    .build();
            buckets = known;
        }
        return known;
    }

    private void report(boolean nowAway) {
        if (away.compareAndSet(!nowAway, nowAway)) {
            if (nowAway) {
                LOG.warn("Redis is away: rate limits count per instance, at half");
            } else {
                LOG.info("Redis is back: rate limits count over all instances");
            }
        }
    }
}
