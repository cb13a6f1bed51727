package dev.offshoot.auth.secret;

import io.micronaut.core.annotation.Introspected;

/** How many things of a kind a ring entry protects. */
@Introspected
record KeyUsage(int keyId, String kind, long things) {}
