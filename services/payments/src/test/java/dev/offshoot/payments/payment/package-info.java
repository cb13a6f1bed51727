/** The rules, without a database. */
@NullMarked
package dev.offshoot.payments.payment;

import org.jspecify.annotations.NullMarked;
