package dev.offshoot.payments.refund;

import dev.offshoot.payments.money.AmountBody;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A wish for money to go back; without an amount, all that is left. */
@Serdeable
record RefundBody(
        @Nullable @Valid AmountBody amount,
        @Nullable @Pattern(regexp = "sale|deposit") String kind,

        @Pattern(regexp = "asked-by-payer|duplicate|cancelled-by-seller|fraud|surplus|other")
        String reason,

        @Nullable @Size(max = 1000) String note) {}
