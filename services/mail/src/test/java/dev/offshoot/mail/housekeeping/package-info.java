/** Tests of housekeeping. */
@NullMarked
package dev.offshoot.mail.housekeeping;

import org.jspecify.annotations.NullMarked;
