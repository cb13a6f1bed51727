package dev.offshoot.auth.link;

import java.time.Instant;
import java.util.UUID;

/** @param token the only place where the secret exists */
public record IssuedLink(UUID uuid, String token, Instant expiresAt) {}
