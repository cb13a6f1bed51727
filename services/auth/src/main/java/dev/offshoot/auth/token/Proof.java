package dev.offshoot.auth.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a session contributes to a token.
 *
 * @param client browser or app
 * @param methods the {@code amr} claim
 */
public record Proof(UUID sessionId, String client, List<String> methods, Instant authenticatedAt) {}
