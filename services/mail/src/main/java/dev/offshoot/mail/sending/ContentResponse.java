package dev.offshoot.mail.sending;

import io.micronaut.serde.annotation.Serdeable;

/** @param identical false once names, addresses or secrets differ from what was sent */
@Serdeable
record ContentResponse(String subject, String html, String text, boolean identical) {}
