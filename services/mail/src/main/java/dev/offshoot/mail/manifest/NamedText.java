package dev.offshoot.mail.manifest;

/** One text of a locale and the line it stands on. */
public record NamedText(String text, int line) {}
