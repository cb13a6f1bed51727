/** Stripe: one Checkout Session for an attempt, one Refund for a refund, ids of both as idempotency keys. */
@NullMarked
package dev.offshoot.payments.provider.stripe;

import org.jspecify.annotations.NullMarked;
