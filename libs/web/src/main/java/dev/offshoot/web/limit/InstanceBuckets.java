package dev.offshoot.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** Limits of this instance alone, while Redis is away. */
@Singleton
class InstanceBuckets {

    private static final int MAX_BUCKETS = 100_000;

    private final TimeMeter meter;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_BUCKETS)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    InstanceBuckets(InstantSource clock) {
        this.meter = Buckets.meter(clock);
    }

    Admission admit(String bucket, Limit limit) {
        return Buckets.take(buckets.get(bucket, _ -> bucketOf(limit)));
    }

    private Bucket bucketOf(Limit limit) {
        return Bucket.builder()
                .addLimit(Buckets.bandwidth(limit))
                .withCustomTimePrecision(meter)
                .build();
    }
}
