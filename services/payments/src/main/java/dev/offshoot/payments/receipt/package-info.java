/** Money that came in: into deposits, and on into a sale when the price is covered. */
@NullMarked
package dev.offshoot.payments.receipt;

import org.jspecify.annotations.NullMarked;
