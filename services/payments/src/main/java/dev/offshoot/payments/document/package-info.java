/**
 * Papers: what an invoice or credit note says, its PDF, and the bytes that are kept for ever.
 *
 * <p>A {@link dev.offshoot.payments.document.Paper} is decided elsewhere; here it is only set and stored.
 */
@NullMarked
package dev.offshoot.payments.document;

import org.jspecify.annotations.NullMarked;
