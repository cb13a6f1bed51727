package dev.offshoot.mail.sending;

import dev.offshoot.mail.provider.MailProvider;
import dev.offshoot.mail.provider.OutgoingMail;
import dev.offshoot.mail.rendering.RenderedMail;

/** A delivery whose mail is written, with the provider that shall carry it. */
record Composed(Job job, RenderedMail rendered, OutgoingMail mail, MailProvider provider) {}
