package dev.offshoot.payments.provider.fake;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The body of a webhook. */
@Serdeable
record FakeHint(String kind, String session, @Nullable String providerPayment) {}
