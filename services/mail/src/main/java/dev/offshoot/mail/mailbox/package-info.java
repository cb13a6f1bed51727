/** The local mailbox and its pages. */
@NullMarked
package dev.offshoot.mail.mailbox;

import org.jspecify.annotations.NullMarked;
