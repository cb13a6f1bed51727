package dev.offshoot.events.payment;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody has to look at: an alert rule counts them, the log names the payment. */
@Singleton
class PaymentAlerts {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentAlerts.class);
    private static final String METER = "offshoot.events.payment.alerts";

    private final MeterRegistry registry;

    PaymentAlerts(MeterRegistry registry) {
        this.registry = registry;
        for (Kind kind : Kind.values()) {
            registry.counter(METER, "kind", kind.word());
        }
    }

    void raise(Kind kind, UUID payment) {
        LOG.warn("Payment {} needs a look: {}", payment, kind.word());
        registry.counter(METER, "kind", kind.word()).increment();
    }

    /** Why. */
    enum Kind {
        AMOUNT_MISMATCH("amount-mismatch"),
        REQUEST_REFUSED("request-refused"),
        REFUND_FAILED("refund-failed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
