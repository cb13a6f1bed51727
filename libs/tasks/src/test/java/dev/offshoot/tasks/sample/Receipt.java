package dev.offshoot.tasks.sample;

import io.micronaut.serde.annotation.Serdeable;

/**
 * @param order unique, so that a test finds its own
 * @param customer a person's name
 * @param course what happens when it is sent: ok, fail, refuse, fail-once, refuse-then-stick, slow, stuck-once
 */
@Serdeable
public record Receipt(String order, String customer, String course) {}
