/** What finance reads: payments by filter and search, their story, an export, balances. Nothing here changes anything. */
@NullMarked
package dev.offshoot.payments.finance;

import org.jspecify.annotations.NullMarked;
