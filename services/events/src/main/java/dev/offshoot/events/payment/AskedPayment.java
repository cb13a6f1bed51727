package dev.offshoot.events.payment;

import dev.offshoot.contracts.Money;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * A payment we asked for, and the registration it pays.
 *
 * @param price frozen when it was asked for, in minor units
 */
@Introspected
@MappedEntity("registrations")
record AskedPayment(@Id long id, UUID uuid, long eventId, long price, String currency) {

    boolean costs(Money amount) {
        return Money.ofMinor(price, currency).equals(amount);
    }
}
