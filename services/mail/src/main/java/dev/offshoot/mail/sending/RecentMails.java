package dev.offshoot.mail.sending;

import io.micronaut.core.annotation.Introspected;

/** How many mails of a template an address got lately. */
@Introspected
record RecentMails(String hash, long templateId, long mails) {}
