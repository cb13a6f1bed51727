/** Recurring work: leases, secrets, redaction, trims. */
@NullMarked
package dev.offshoot.mail.housekeeping;

import org.jspecify.annotations.NullMarked;
