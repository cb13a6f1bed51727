package dev.offshoot.mail.report;

import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.message.Message;
import dev.offshoot.mail.template.PublishedVersion;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery with what is told about it. */
public record Subject(
        Delivery delivery,
        Message message,
        PublishedVersion version,
        @Nullable UUID user) {}
