package dev.offshoot.mail;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.inject.Singleton;

/** Every span is recorded, and kept where a test can read it. */
@Factory
@Requires(property = "offshoot.test.spans", value = "true")
class CollectedSpansFactory {

    @Singleton
    CollectedSpans spans() {
        return new CollectedSpans();
    }

    @Singleton
    @Bean(typed = OpenTelemetry.class, preDestroy = "close")
    OpenTelemetrySdk recording(CollectedSpans spans) {
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build();
        return OpenTelemetrySdk.builder().setTracerProvider(provider).build();
    }
}
