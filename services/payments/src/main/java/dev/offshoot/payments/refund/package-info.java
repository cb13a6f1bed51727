/** Money that goes back: of a price, or of what came too much. */
@NullMarked
package dev.offshoot.payments.refund;

import org.jspecify.annotations.NullMarked;
