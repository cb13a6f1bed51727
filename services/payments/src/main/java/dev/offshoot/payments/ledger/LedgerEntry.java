package dev.offshoot.payments.ledger;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** Debit positive, credit negative, in minor units. */
@MappedEntity("ledger_entries")
record LedgerEntry(
        @Id @GeneratedValue @Nullable Long id,
        long transactionId,
        long accountId,
        long amount,
        String currency,
        long bookAmount) {}
