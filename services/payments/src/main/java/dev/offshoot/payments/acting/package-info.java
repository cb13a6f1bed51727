/** Who acts for somebody else may look, and moves no money. */
@NullMarked
package dev.offshoot.payments.acting;

import org.jspecify.annotations.NullMarked;
