package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Secret;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to pay: an account, or an address somebody typed. Exactly one of {@code userId} and {@code email} is set.
 *
 * @param name how to address somebody without an account
 * @param locale BCP 47 tag for somebody without an account
 */
@Serdeable
public record Payer(
        @Nullable UUID userId,
        @Nullable @Secret("payments") String email,
        @Nullable @Secret("payments") String name,
        @Nullable String locale) {

    public Payer {
        if ((userId == null) == (email == null)) {
            throw new IllegalArgumentException("A payer has either userId or email");
        }
    }

    public static Payer user(UUID userId) {
        return new Payer(userId, null, null, null);
    }

    public static Payer address(String email, @Nullable String name, @Nullable String locale) {
        return new Payer(null, email, name, locale);
    }
}
