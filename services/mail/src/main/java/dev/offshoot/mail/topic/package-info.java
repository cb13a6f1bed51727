/** What mails are about, and who wants them. */
@NullMarked
package dev.offshoot.mail.topic;

import org.jspecify.annotations.NullMarked;
