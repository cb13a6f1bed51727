/** What SendGrid tells about mails it took. */
@NullMarked
package dev.offshoot.mail.webhook;

import org.jspecify.annotations.NullMarked;
