package dev.offshoot.mail.rendering;

/** The platform as its mails name it; {@code url} is the public address every relative link stands below. */
public record Brand(String name, String url) {}
