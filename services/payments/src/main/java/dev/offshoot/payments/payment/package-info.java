/** Payments: their row and rules, their history, and how others hear of them. */
@NullMarked
package dev.offshoot.payments.payment;

import org.jspecify.annotations.NullMarked;
