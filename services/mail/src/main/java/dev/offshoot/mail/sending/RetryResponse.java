package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.DeliveryStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

@Serdeable
record RetryResponse(UUID id, DeliveryStatus status) {}
