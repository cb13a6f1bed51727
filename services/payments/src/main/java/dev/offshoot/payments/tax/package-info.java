/** Which tax a sale bears, as of its tax point. */
@NullMarked
package dev.offshoot.payments.tax;

import org.jspecify.annotations.NullMarked;
