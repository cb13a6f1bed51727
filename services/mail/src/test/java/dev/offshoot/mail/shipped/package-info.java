/** The mails of events and payments, made of their own published records. */
@NullMarked
package dev.offshoot.mail.shipped;

import org.jspecify.annotations.NullMarked;
