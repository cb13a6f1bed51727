/** Who sells: as configured now, and as it was when an invoice was issued. */
@NullMarked
package dev.offshoot.payments.seller;

import org.jspecify.annotations.NullMarked;
