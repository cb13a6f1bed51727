package dev.offshoot.auth.session;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * What the broker reads in Redis for a cookie.
 *
 * @param tokenExp in seconds since 1970
 */
@Serdeable
record CookieCopy(UUID sid, UUID uid, String csrfHash, String token, long tokenExp) {}
