package dev.offshoot.broker.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.offshoot.broker.fleet.Fleet;
import dev.offshoot.broker.routing.Rate;
import dev.offshoot.broker.routing.Rules;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** How often a caller and a network may ask, in buckets of this instance: the limit divided by the live instances. */
@Singleton
final class Rates {

    private static final int MOST_BUCKETS = 200_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Rate BAD_TOKENS = new Rate(Rules.By.NETWORK, 30, MINUTE);

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final List<Rate> platform;
    private final IntSupplier instances;

    /** @param instances among which the rate is divided; buckets begin anew when their number changes */
    private record Key(String where, Object who, Rate rate, int instances) {}

    @Inject
    Rates(RateSettings settings, Fleet fleet) {
        this(settings, fleet::size);
    }

    Rates(RateSettings settings, IntSupplier instances) {
        this.instances = instances;
        this.platform = List.of(
                new Rate(Rules.By.CALLER, settings.caller(), MINUTE),
                new Rate(Rules.By.NETWORK, settings.network(), MINUTE));
    }

    /** @throws Refusal when one of the limits is used up */
    void check(ClientRequest request) {
        for (Rate rate : platform) {
            take(request, request.route.upstream().name(), rate);
        }
        for (Rate rate : request.route.spec().rates()) {
            take(request, request.route.id(), rate);
        }
    }

    private void take(ClientRequest request, String where, Rate rate) {
        Object who = rate.by() == Rules.By.NETWORK ? request.peer.network() : request.callerKey();
        Bucket bucket = bucket(where, who, rate);
        if (bucket.tryConsume(1)) {
            return;
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw refusal(rate, probe);
        }
    }

    private static Refusal refusal(Rate rate, ConsumptionProbe probe) {
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + 999_999_999));
        String limit = "limit=" + rate.allow() + ", remaining=0, reset=" + seconds;
        return EdgeProblem.TOO_MANY_REQUESTS
                .refuse("Too many requests came from here.")
                .retryAfter(seconds)
                .with("RateLimit", limit)
                .with("RateLimit-Policy", rate.allow() + ";w=" + rate.per().toSeconds());
    }

    /** Whether a token nobody has seen is looked at; after many bad ones, of this network not. */
    boolean allowsUnknownToken(String network) {
        return bucket("tokens", network, BAD_TOKENS).getAvailableTokens() > 0;
    }

    void tokenChecked(String network, boolean bad) {
        if (bad) {
            bucket("tokens", network, BAD_TOKENS).tryConsume(1);
        }
    }

    private Bucket bucket(String where, Object who, Rate rate) {
        return buckets.get(new Key(where, who, rate, instances.getAsInt()), key -> {
            long share = Math.max(1, key.rate().allow() / key.instances());
            return Bucket.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(share)
                            .refillGreedy(share, key.rate().per())
                            .build())
                    .build();
        });
    }
}
