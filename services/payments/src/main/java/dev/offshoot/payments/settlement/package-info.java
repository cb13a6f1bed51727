/** Money that finance saw with its own eyes. */
@NullMarked
package dev.offshoot.payments.settlement;

import org.jspecify.annotations.NullMarked;
