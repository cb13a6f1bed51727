/** Tests of mailbox. */
@NullMarked
package dev.offshoot.mail.mailbox;

import org.jspecify.annotations.NullMarked;
