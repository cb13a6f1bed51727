package dev.offshoot.mail.sending;

import dev.offshoot.mail.report.Subject;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.Supplier;

/** Counts what becomes of mails, by template, topic and provider; never by address. */
@Singleton
class MailMetrics {

    private final MeterRegistry registry;
    private final Timer writing;

    MailMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.writing =
                Timer.builder("mail.writing").publishPercentiles(0.5, 0.99).register(registry);
    }

    /** Rendering, unsubscribe link and secrets, without any statement. */
    Composed timed(Supplier<Composed> compose) {
        return Objects.requireNonNull(writing.record(compose));
    }

    /** @param outcome a final status, or deferred or uncertain */
    void count(Subject subject, String outcome, String provider) {
        registry.counter(
                        "mail.deliveries",
                        "template",
                        subject.version().key(),
                        "topic",
                        subject.version().topic().key(),
                        "provider",
                        provider,
                        "outcome",
                        outcome)
                .increment();
    }
}
