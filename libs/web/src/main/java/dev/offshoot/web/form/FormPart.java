package dev.offshoot.web.form;

import org.jspecify.annotations.Nullable;

/**
 * One part of a form.
 *
 * @param fileName as the client wrote it, folders included; null for a plain field
 * @param contentType as the client wrote it: a claim
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a file
public record FormPart(
        String name, @Nullable String fileName, @Nullable String contentType, byte[] content) {}
