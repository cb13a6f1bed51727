package dev.offshoot.mail.message;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * A file that the media service keeps; fetched when the mail is sent.
 *
 * @param media UUID of the resource
 */
@Serdeable
record MediaAttachment(UUID media) {}
