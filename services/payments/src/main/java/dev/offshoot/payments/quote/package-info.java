/** Prices, frozen once: lines, tax, total, and their worth in the books. */
@NullMarked
package dev.offshoot.payments.quote;

import org.jspecify.annotations.NullMarked;
