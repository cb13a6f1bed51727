package dev.offshoot.events.allocation;

/** What goes back of the money that was paid. */
public sealed interface Refund {

    /** As the event says for people who cancel themselves: all of it before a date, nothing after. */
    record ByTerms() implements Refund {}

    record Full() implements Refund {}

    record None() implements Refund {}

    /** @param amount minor units, at most the price */
    record Part(long amount) implements Refund {}
}
