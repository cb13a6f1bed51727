package dev.offshoot.template.region;

/**
 * A managed part of a file.
 *
 * @param text with its marker lines
 */
public record Region(String name, String text) {}
