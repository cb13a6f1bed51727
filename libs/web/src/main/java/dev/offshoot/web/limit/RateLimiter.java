package dev.offshoot.web.limit;

import dev.offshoot.web.WebProblem;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Counts against limits by keys of any kind. Keys are hashed, so addresses may be given as they are. */
@Singleton
public class RateLimiter {

    private static final int KEY_BYTES = 18;

    private final LimitSettings settings;
    private final SharedBuckets shared;
    private final InstanceBuckets own;

    RateLimiter(LimitSettings settings, SharedBuckets shared, InstanceBuckets own) {
        this.settings = settings;
        this.shared = shared;
        this.own = own;
    }

    /**
     * Takes one from the limit, if there is room.
     *
     * @param name of the limit, as in {@link RateLimited#name()}
     * @param limit such as {@code 3/h}; the setting {@code offshoot.<service>.limit.<name>} overrides it
     */
    public Admission admit(String name, String limit, String key) {
        Limit effective = settings.of(name, limit);
        String bucket = settings.service() + ":limit:" + name + ":" + hash(key);
        return shared.admit(bucket, effective).orElseGet(() -> own.admit(bucket, effective.half()));
    }

    /** As {@link #admit}, answering 429 with {@code Retry-After} when there is no room. */
    public void require(String name, String limit, String key) {
        Admission admission = admit(name, limit, key);
        if (!admission.admitted()) {
            throw WebProblem.TOO_MANY_REQUESTS
                    .because("Too many requests of this kind")
                    .withHeader(
                            "Retry-After", Long.toString(admission.retryAfter().toSeconds()));
        }
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, KEY_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
