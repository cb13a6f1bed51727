package dev.offshoot.payments.provider;

import java.net.URI;
import java.time.Instant;

/**
 * @param session the provider's id of it
 * @param page where the payer pays
 * @param expiresAt when the provider ends it by itself
 */
public record OpenedSession(String session, URI page, Instant expiresAt) {}
