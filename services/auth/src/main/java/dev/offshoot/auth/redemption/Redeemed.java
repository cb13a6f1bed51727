package dev.offshoot.auth.redemption;

import dev.offshoot.auth.session.StartedSession;
import org.jspecify.annotations.Nullable;

/** @param session null where a link never signs in */
public record Redeemed(Outcome outcome, @Nullable StartedSession session) {}
