package dev.offshoot.payments.settlement;

import dev.offshoot.payments.money.AmountBody;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that finance saw.
 *
 * @param bankReference the bank's own id of the transfer; required for one
 * @param invoice whether an invoice is written
 */
@Serdeable
record SettleBody(
        @Pattern(regexp = "bank-transfer|tokens") String method,
        @Valid AmountBody amount,
        @Nullable @Size(min = 1, max = 200) String bankReference,
        LocalDate receivedOn,
        @NotBlank @Size(max = 1000) String note,
        boolean invoice) {

    boolean tokens() {
        return method.equals("tokens");
    }
}
