package dev.offshoot.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Argon2Test {

    private static final byte[] SECRET = "seven quiet lamps".getBytes(StandardCharsets.UTF_8);
    private static final HashSettings TODAY = new HashSettings("19456KiB", 2, 1, 1, 10);

    @Test
    void aHashNamesItsParametersAndVerifiesItsSecretOnly() {
        String hash = new Argon2(TODAY).hash(SECRET);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Argon2.verify(SECRET, hash)).isTrue();
        assertThat(Argon2.verify("seven quiet lamp".getBytes(StandardCharsets.UTF_8), hash))
                .isFalse();
    }

    /** From the tests of the reference implementation. */
    @Test
    void hashesOfOtherImplementationsVerify() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(Argon2.verify("password".getBytes(StandardCharsets.UTF_8), reference))
                .isTrue();
    }

    @Test
    void hashesOfOtherParametersAreOutdated() {
        String weaker = new Argon2(new HashSettings("8192KiB", 2, 1, 1, 10)).hash(SECRET);

        assertThat(new Argon2(TODAY).isOutdated(weaker)).isTrue();
        assertThat(new Argon2(TODAY).isOutdated(new Argon2(TODAY).hash(SECRET))).isFalse();
    }

    @Test
    void whatIsNoHashVerifiesNothing() {
        assertThat(Argon2.verify(SECRET, "!unusable")).isFalse();
        assertThat(Argon2.verify(SECRET, "$argon2i$v=19$m=1024,t=2,p=1$c2FsdHNhbHQ$aGFzaA"))
                .isFalse();
    }
}
