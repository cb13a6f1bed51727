package dev.offshoot.payments.provider;

import org.jspecify.annotations.Nullable;

/**
 * A hint that something happened. It holds ids only: what happened is asked for.
 *
 * @param event the provider's id of the hint, unique there
 * @param kind the provider's word
 */
public record Signal(
        String event,
        String kind,
        @Nullable String session,
        @Nullable String providerPayment) {}
