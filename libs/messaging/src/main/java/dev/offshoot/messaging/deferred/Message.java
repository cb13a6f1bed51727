package dev.offshoot.messaging.deferred;

import dev.offshoot.messaging.Envelope;

/** An event as it travels and is stored: payload as text, sealed fields sealed. */
public record Message(Envelope envelope, String data) {}
