/** What an invoice says about its buyer. */
@NullMarked
package dev.offshoot.payments.billing;

import org.jspecify.annotations.NullMarked;
