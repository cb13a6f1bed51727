/** Exact amounts in minor units: rounding, shares, spreading. */
@NullMarked
package dev.offshoot.payments.money;

import org.jspecify.annotations.NullMarked;
