/** What foreign money is worth in the currency of the books. */
@NullMarked
package dev.offshoot.payments.rate;

import org.jspecify.annotations.NullMarked;
