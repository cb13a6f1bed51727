/** Those who carry mails away: local mailbox, SMTP, SendGrid; their circuit and pause. */
@NullMarked
package dev.offshoot.mail.provider;

import org.jspecify.annotations.NullMarked;
