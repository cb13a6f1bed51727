/** Who may see and change which payment. */
@NullMarked
package dev.offshoot.payments.access;

import org.jspecify.annotations.NullMarked;
