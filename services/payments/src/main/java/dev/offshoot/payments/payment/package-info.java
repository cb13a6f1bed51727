/** What people keep here: each of the payments is somebody's own. */
@NullMarked
package dev.offshoot.payments.payment;

import org.jspecify.annotations.NullMarked;
