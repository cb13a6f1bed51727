package dev.offshoot.web.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.InstantSource;

/** What both kinds of buckets share: how a limit becomes a token bucket, and the platform's clock. */
final class Buckets {

    private Buckets() {}

    static Bandwidth bandwidth(Limit limit) {
        return Bandwidth.builder()
                .capacity(limit.requests())
                .refillGreedy(limit.requests(), limit.window())
                .build();
    }

    static Admission take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Admission.granted() : Admission.refused(probe.getNanosToWaitForRefill());
    }

    static TimeMeter meter(InstantSource clock) {
        return new TimeMeter() {

            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000L;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
