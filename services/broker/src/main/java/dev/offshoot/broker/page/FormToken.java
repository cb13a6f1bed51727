package dev.offshoot.broker.page;

import dev.offshoot.identity.Caller;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The CSRF value of forms here: bound to the session, and the same on every instance because they share a client secret. */
@Singleton
class FormToken {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    FormToken(@Property(name = "offshoot.broker.client-secret", defaultValue = "unset") String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(Caller.Person person) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] value = mac.doFinal(("broker.forms:" + person.sessionId()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, missing);
        }
    }

    boolean matches(String value, Caller.Person person) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), of(person).getBytes(StandardCharsets.UTF_8));
    }
}
