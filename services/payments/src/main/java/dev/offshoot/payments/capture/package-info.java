/** Money that moved: one row for each payment at a provider. */
@NullMarked
package dev.offshoot.payments.capture;

import org.jspecify.annotations.NullMarked;
