package dev.offshoot.payments.population;

import java.time.Instant;

/** Something that happened to a payment, and when. */
record Step(Instant at, Runnable action) {}
