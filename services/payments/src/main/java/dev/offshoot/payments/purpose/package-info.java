/** What is sold: decides tax, invoice series and revenue account. */
@NullMarked
package dev.offshoot.payments.purpose;

import org.jspecify.annotations.NullMarked;
