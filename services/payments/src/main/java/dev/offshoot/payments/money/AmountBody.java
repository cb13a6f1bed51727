package dev.offshoot.payments.money;

import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** An amount as it was typed; not every text is one. */
@Serdeable
public record AmountBody(
        @Size(max = 40) String amount, @Size(max = 10) String currency) {

    /** Empty when it is no exact amount of a known currency. */
    public Optional<Money> money() {
        try {
            return Optional.of(new Money(amount, currency));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
