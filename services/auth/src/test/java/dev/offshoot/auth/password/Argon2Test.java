package dev.offshoot.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Argon2Test {

    private static final byte[] SECRET = "seven quiet lamps".getBytes(StandardCharsets.UTF_8);
    private static final HashSettings TODAY = new HashSettings("19456KiB", 2, 1, 1, 10);
    private static final Argon2 ARGON2 = new Argon2(TODAY);

    @Test
    void aHashNamesItsParametersAndVerifiesItsSecretOnly() {
        String hash = ARGON2.hash(SECRET);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(ARGON2.verify(SECRET, hash)).isTrue();
        assertThat(ARGON2.verify("seven quiet lamp".getBytes(StandardCharsets.UTF_8), hash))
                .isFalse();
    }

    /** From the tests of the reference implementation. */
    @Test
    void hashesOfOtherImplementationsVerify() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(ARGON2.verify("password".getBytes(StandardCharsets.UTF_8), reference))
                .isTrue();
    }

    @Test
    void hashesOfOtherParametersAreOutdated() {
        String weaker = new Argon2(new HashSettings("8192KiB", 2, 1, 1, 10)).hash(SECRET);

        assertThat(ARGON2.isOutdated(weaker)).isTrue();
        assertThat(ARGON2.isOutdated(ARGON2.hash(SECRET))).isFalse();
    }

    @Test
    void whatIsNoHashVerifiesNothing() {
        assertThat(ARGON2.verify(SECRET, "!unusable")).isFalse();
        assertThat(ARGON2.verify(SECRET, "$argon2i$v=19$m=1024,t=2,p=1$c2FsdHNhbHQ$aGFzaA"))
                .isFalse();
    }

    @Test
    void nothingFitsTheHashOfNothing() {
        String nothing = ARGON2.hashOfNothing();

        assertThat(Argon2.reads(nothing)).isTrue();
        assertThat(ARGON2.isOutdated(nothing)).isFalse();
        assertThat(ARGON2.verify(new byte[0], nothing)).isFalse();
        assertThat(ARGON2.verify(SECRET, nothing)).isFalse();
    }

    @Test
    void memoryUsedAgainChangesNoHash() {
        String first = ARGON2.hash(SECRET);
        ARGON2.hash("something else".getBytes(StandardCharsets.UTF_8));

        assertThat(ARGON2.verify(SECRET, first)).isTrue();
    }
}
