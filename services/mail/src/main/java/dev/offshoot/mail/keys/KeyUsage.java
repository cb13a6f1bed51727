package dev.offshoot.mail.keys;

import io.micronaut.core.annotation.Introspected;

/** A key that signed here once, and what still needs it. */
@SuppressWarnings("ArrayRecordComponent") // a bytea column
@Introspected
record KeyUsage(int id, byte[] fingerprint, long addresses, long messages) {}
