package dev.offshoot.web.trace;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Singleton;

/** Without a collector spans are passed on and not recorded, which costs nothing at start. */
@Factory
class TracerFactory {

    @Singleton
    @Requires(missingBeans = OpenTelemetry.class)
    OpenTelemetry notRecording() {
        return OpenTelemetry.noop();
    }

    @Singleton
    Tracer tracer(OpenTelemetry telemetry) {
        return telemetry.getTracer("dev.offshoot");
    }
}
