package dev.offshoot.payments.alert;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises what no program can settle: a line in the log and a figure that monitoring watches. */
@Singleton
public class Alerts {

    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

    private final MeterRegistry meters;

    Alerts(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * @param kind kebab-case, one of few
     * @param about the row to look at; nothing personal
     */
    public void raise(String kind, UUID about) {
        meters.counter("offshoot.payments.alerts", "kind", kind).increment();
        LOG.error("{}: a person must look at {}", kind, about);
    }
}
