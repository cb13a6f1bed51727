/** Addresses that get no mail, known by their keyed hash alone. */
@NullMarked
package dev.offshoot.mail.suppression;

import org.jspecify.annotations.NullMarked;
