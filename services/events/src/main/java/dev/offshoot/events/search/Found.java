package dev.offshoot.events.search;

import java.time.Instant;
import java.util.UUID;

/** Where an event stands in a list. */
record Found(long id, UUID uuid, Instant key) {}
