package dev.offshoot.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Counts what goes through outbox and inbox. */
@Singleton
public class MessagingMetrics {

    private final MeterRegistry registry;
    private final Counter published;
    private final Counter confirmed;
    private final Counter consumed;
    private final Counter retried;
    private final Counter deadLetters;

    MessagingMetrics(@Nullable MeterRegistry registry) {
        this.registry = registry == null ? Metrics.globalRegistry : registry;
        this.published = this.registry.counter("offshoot.outbox.published");
        this.confirmed = this.registry.counter("offshoot.outbox.confirmed");
        this.consumed = this.registry.counter("offshoot.inbox.consumed");
        this.retried = this.registry.counter("offshoot.inbox.retries");
        this.deadLetters = this.registry.counter("offshoot.inbox.dead.letters");
    }

    public void published(int events) {
        published.increment(events);
    }

    public void confirmed(int events) {
        confirmed.increment(events);
    }

    public void consumed(int events) {
        consumed.increment(events);
    }

    public void retried() {
        retried.increment();
    }

    public void deadLetter() {
        deadLetters.increment();
    }

    /** An event arrived that no handler here takes. */
    public void unknown() {
        registry.counter("offshoot.inbox.unknown").increment();
    }

    /** A message arrived that is no event. */
    public void malformed() {
        registry.counter("offshoot.inbox.malformed").increment();
    }
}
