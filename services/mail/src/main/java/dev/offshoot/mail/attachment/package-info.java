/** Files that travel with mails, calendar entries among them. */
@NullMarked
package dev.offshoot.mail.attachment;

import org.jspecify.annotations.NullMarked;
