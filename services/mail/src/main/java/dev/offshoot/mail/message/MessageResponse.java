package dev.offshoot.mail.message;

import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.delivery.DeliveryRole;
import dev.offshoot.mail.delivery.DeliveryStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message with its deliveries; addresses and secrets stay out. */
@Serdeable
record MessageResponse(
        UUID id,
        String template,
        String businessKey,
        MessageSource source,
        @Nullable String causeType,
        @Nullable UUID causeSubject,
        @Nullable Map<String, Object> parameters,
        Instant createdAt,
        @Nullable Instant redactedAt,
        List<DeliveryResponse> deliveries) {

    static MessageResponse of(Message message, String template, List<Delivery> deliveries) {
        return new MessageResponse(
                message.uuid(),
                template,
                message.businessKey(),
                message.source(),
                message.causeType(),
                message.causeSubject(),
                message.parameters(),
                message.createdAt(),
                message.redactedAt(),
                deliveries.stream().map(DeliveryResponse::of).toList());
    }

    /** What became of one mail. */
    @Serdeable
    record DeliveryResponse(
            UUID id,
            DeliveryRole role,
            DeliveryStatus status,
            @Nullable String reason,
            int attempts,
            @Nullable String provider,
            @Nullable Instant sentAt) {

        static DeliveryResponse of(Delivery delivery) {
            return new DeliveryResponse(
                    delivery.uuid(),
                    delivery.role(),
                    delivery.status(),
                    delivery.reason(),
                    delivery.attempts(),
                    delivery.provider(),
                    delivery.sentAt());
        }
    }
}
