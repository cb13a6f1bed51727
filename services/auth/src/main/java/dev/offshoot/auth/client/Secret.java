package dev.offshoot.auth.client;

import io.micronaut.core.annotation.Introspected;

/** @param hash lower-case hexadecimal */
@Introspected
record Secret(long clientId, String hash) {}
