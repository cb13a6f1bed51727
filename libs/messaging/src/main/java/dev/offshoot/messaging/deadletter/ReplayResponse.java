package dev.offshoot.messaging.deadletter;

import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record ReplayResponse(int replayed) {}
