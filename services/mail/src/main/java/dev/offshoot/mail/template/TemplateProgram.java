package dev.offshoot.mail.template;

import io.micronaut.core.annotation.Introspected;

/** What publishing made of a version for one locale; written once. */
@Introspected
record TemplateProgram(long versionId, String locale, String subject, String preheader, String html, String text) {}
