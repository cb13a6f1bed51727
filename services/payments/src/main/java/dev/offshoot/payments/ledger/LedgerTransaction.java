package dev.offshoot.payments.ledger;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param cause what made it, once: {@code sale:<uuid>} */
@MappedEntity("ledger_transactions")
record LedgerTransaction(
        @Id @GeneratedValue @Nullable Long id, Instant createdAt, UUID uuid, String cause, LocalDate valueDate) {}
