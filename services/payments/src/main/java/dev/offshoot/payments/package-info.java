/** Takes money other services ask for: one pay page, one idempotent way to paid, invoices and books. */
@NullMarked
package dev.offshoot.payments;

import org.jspecify.annotations.NullMarked;
