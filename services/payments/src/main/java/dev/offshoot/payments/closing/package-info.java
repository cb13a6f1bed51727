/** Payments that end unpaid: cancelled, withdrawn, expired. */
@NullMarked
package dev.offshoot.payments.closing;

import org.jspecify.annotations.NullMarked;
