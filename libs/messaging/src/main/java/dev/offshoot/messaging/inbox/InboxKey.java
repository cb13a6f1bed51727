package dev.offshoot.messaging.inbox;

import java.util.UUID;

/** One effect of one event: it happens once. */
record InboxKey(UUID eventId, String handler) {}
