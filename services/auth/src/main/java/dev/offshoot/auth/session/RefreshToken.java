package dev.offshoot.auth.session;

import java.util.UUID;

/** What a refresh token claims; whether it may is for {@link RefreshTokens} to say. */
record RefreshToken(UUID sessionId, int generation, String value) {}
