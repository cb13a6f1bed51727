/** What payments tells the others. */
@NullMarked
package dev.offshoot.contracts.payments;

import org.jspecify.annotations.NullMarked;
