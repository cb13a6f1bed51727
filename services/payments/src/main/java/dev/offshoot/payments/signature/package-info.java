/** Signatures of webhooks. */
@NullMarked
package dev.offshoot.payments.signature;

import org.jspecify.annotations.NullMarked;
