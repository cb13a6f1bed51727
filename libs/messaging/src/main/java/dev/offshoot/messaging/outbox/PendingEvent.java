package dev.offshoot.messaging.outbox;

import dev.offshoot.messaging.Envelope;

/** An event on its way from the outbox to the exchange. */
record PendingEvent(Envelope envelope, String data) {}
