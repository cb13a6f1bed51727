package dev.offshoot.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.auth.secret.AuthKeys;
import dev.offshoot.service.KeyRing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefreshTokensTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("x".repeat(32).getBytes(StandardCharsets.US_ASCII));

    private final RefreshTokens tokens = new RefreshTokens(new AuthKeys(KeyRing.parse("1:" + KEY)));

    @Test
    void theSuccessorOfATokenIsAlwaysTheSameValue() {
        Session session = aSession("ab");

        assertThat(tokens.issue(session, 3)).isEqualTo(tokens.issue(session, 3)).startsWith("ofr1.");
        assertThat(tokens.issue(session, 3)).isNotEqualTo(tokens.issue(session, 4));
    }

    @Test
    void everyBitOfATokenCounts() {
        Session session = aSession("ab");
        String token = tokens.issue(session, 3);
        byte[] bytes = Base64.getUrlDecoder().decode(token.substring(5));

        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] forged = bytes.clone();
            forged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            String text = "ofr1." + Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
            assertThat(tokens.parse(text).filter(parsed -> tokens.isGenuine(parsed, session)))
                    .isEmpty();
        }
    }

    @Test
    void anotherKeyOrSaltMakesAnotherToken() {
        Session session = aSession("ab");
        RefreshToken token = tokens.parse(tokens.issue(session, 3)).orElseThrow();

        assertThat(tokens.isGenuine(token, session)).isTrue();
        assertThat(tokens.isGenuine(token, aSession("cd"))).isFalse();
        assertThat(new RefreshTokens(new AuthKeys(KeyRing.parse("1:" + OTHER_KEY))).isGenuine(token, session))
                .isFalse();
    }

    @Test
    void whatIsNoTokenParsesToNothing() {
        assertThat(tokens.parse("")).isEmpty();
        assertThat(tokens.parse("ofr1.")).isEmpty();
        assertThat(tokens.parse("ofr1.%%%")).isEmpty();
        assertThat(tokens.parse("ofr2." + tokens.issue(aSession("ab"), 0).substring(5)))
                .isEmpty();
    }

    private static Session aSession(String salt) {
        return new Session(
                1L,
                new UUID(1, 2),
                1,
                SessionKind.APP,
                null,
                null,
                salt,
                1,
                3,
                NOON,
                List.of("pwd"),
                NOON,
                false,
                null,
                null,
                NOON,
                NOON,
                NOON,
                NOON,
                null,
                null);
    }
}
