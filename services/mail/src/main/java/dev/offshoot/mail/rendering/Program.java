package dev.offshoot.mail.rendering;

/** One version in one locale: Handlebars sources of subject, HTML and text, ready to be given values. */
public record Program(String subject, String preheader, String html, String text) {}
