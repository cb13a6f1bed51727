package dev.offshoot.payments.provider;

/** What became of a refund, by the provider's own account. */
public sealed interface RefundView {

    record Succeeded(String providerRefund) implements RefundView {}

    /** Accepted and not through: ask again with the same order. */
    record Pending(String providerRefund) implements RefundView {}

    /** @param code short, kebab-case, without anything personal */
    record Failed(String code) implements RefundView {}
}
