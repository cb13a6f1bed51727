package dev.offshoot.messaging.sample;

import dev.offshoot.contracts.auth.UserOrigin;
import dev.offshoot.contracts.auth.UserRegistered;
import java.time.Instant;
import java.util.UUID;

/** Events of the sample, as records and as JSON. */
public final class Registrations {

    public static final String TYPE = "auth.user.registered";
    public static final String POISON = "poison";
    public static final String LOST_ITS_OWN_CONNECTION = "lost-its-own-connection";
    public static final String UNPROCESSABLE = "unprocessable";
    public static final String FAILS_ALONE_ONCE = "fails-alone-once";

    private Registrations() {}

    public static UserRegistered of(UUID user, String locale) {
        return new UserRegistered(user, UserOrigin.SELF, true, locale, "UTC", null, Instant.EPOCH);
    }

    public static String json(UUID user, String locale) {
        return """
            {"userId":"%s","origin":"self","active":true,"locale":"%s","timeZone":"UTC",
             "registeredAt":"2026-01-01T00:00:00Z","fromTheFuture":{"a":[1]}}
            """.formatted(user, locale);
    }
}
