package dev.offshoot.identity.token;

import dev.offshoot.identity.Caller;
import java.time.Instant;

/**
 * What an access token says, taken from its claims.
 *
 * @param client the {@code client_id}: an app, or the name of a service
 */
public record AccessToken(Caller caller, String client, Instant expiresAt) {}
