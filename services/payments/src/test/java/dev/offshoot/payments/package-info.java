/** Tests of the whole service. */
@NullMarked
package dev.offshoot.payments;

import org.jspecify.annotations.NullMarked;
