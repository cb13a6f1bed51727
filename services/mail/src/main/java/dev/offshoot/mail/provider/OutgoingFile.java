package dev.offshoot.mail.provider;

import org.jspecify.annotations.Nullable;

/**
 * A file of a mail.
 *
 * @param calendarMethod of a calendar entry, which mail readers also show as a part of its own
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a file
public record OutgoingFile(
        String name,
        String mediaType,
        byte[] content,
        @Nullable String calendarMethod) {}
