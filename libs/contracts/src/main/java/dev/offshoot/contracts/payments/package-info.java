/** Asking for money, and what became of it: payments, invoices, refunds. */
@NullMarked
package dev.offshoot.contracts.payments;

import org.jspecify.annotations.NullMarked;
