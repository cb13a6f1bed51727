package dev.offshoot.mail.rendering;

import java.util.SortedMap;

/**
 * What templates share around their bodies.
 *
 * @param texts YAML by locale
 */
public record Layout(String mjml, SortedMap<String, String> texts) {}
