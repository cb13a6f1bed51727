package dev.offshoot.payments.payment;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a payment's history.
 *
 * @param fields names of changed fields and amounts; no personal value
 */
@MappedEntity("payment_changes")
record PaymentChange(
        @Id @GeneratedValue @Nullable Long id,
        Instant createdAt,
        long paymentId,
        @Nullable Long actorId,
        @Nullable Long actingId,
        String actorKind,
        @Nullable String actorName,
        String action,
        @Nullable String fromStatus,
        String toStatus,
        @Nullable String reason,
        @TypeDef(type = DataType.JSON) Map<String, Object> fields) {}
