package dev.offshoot.contracts;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who shall get a message: an account, or an address somebody typed. Exactly one of {@code userId} and {@code email}
 * is set.
 *
 * @param name how to address somebody without an account
 * @param locale BCP 47 tag for somebody without an account
 */
@Serdeable
public record Recipient(
        @Nullable UUID userId,
        @Nullable @Secret("mail") String email,
        @Nullable @Secret("mail") String name,
        @Nullable String locale) {

    public Recipient {
        if ((userId == null) == (email == null)) {
            throw new IllegalArgumentException("A recipient has either userId or email");
        }
    }

    public static Recipient user(UUID userId) {
        return new Recipient(userId, null, null, null);
    }

    public static Recipient address(String email, @Nullable String name, @Nullable String locale) {
        return new Recipient(null, email, name, locale);
    }
}
