package dev.offshoot.mail.delivery;

/** There is something to claim, once the running transaction commits. */
public record DeliveriesQueued() {}
