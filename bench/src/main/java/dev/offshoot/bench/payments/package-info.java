/** How much money a second payments can take: its books, its invoice numbers, and the way of a payer. */
@NullMarked
package dev.offshoot.bench.payments;

import org.jspecify.annotations.NullMarked;
