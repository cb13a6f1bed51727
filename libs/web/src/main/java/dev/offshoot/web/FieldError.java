package dev.offshoot.web;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One bad field of a request.
 *
 * @param field path in the JSON ({@code lines[0].count}), or the parameter's name
 * @param code kebab-case word for programs ({@code required}, {@code unknown-field}, {@code too-long})
 * @param message a sentence for people
 */
@Serdeable
public record FieldError(String field, String code, String message) {}
