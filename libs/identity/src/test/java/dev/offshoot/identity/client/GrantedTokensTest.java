package dev.offshoot.identity.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.identity.SetClock;
import io.micronaut.http.client.exceptions.HttpClientException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GrantedTokensTest {

    private final SetClock clock = new SetClock();
    private final Auth auth = new Auth();
    private final GrantedTokens tokens = new GrantedTokens(auth, new ClientSecret("mail", "quiet"), clock);

    @Test
    void fiftyThreadsShareOneGrant() {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            for (int i = 0; i < 50; i++) {
                threads.execute(() -> seen.add(tokens.token()));
            }
        }

        assertThat(seen).containsExactly("token-1");
        assertThat(auth.grants).hasValue(1);
    }

    @Test
    void serviceProvesItselfByNameAndSecret() {
        tokens.token();

        assertThat(auth.credentials).isEqualTo("Basic bWFpbDpxdWlldA==");
    }

    @Test
    void tokenIsRenewedBeforeItsEnd() {
        tokens.token();

        clock.advance(Duration.ofSeconds(539));
        assertThat(tokens.token()).isEqualTo("token-1");

        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.token()).isEqualTo("token-2");
    }

    @Test
    void liveTokenServesWhileAuthIsAway() {
        tokens.token();
        auth.away = true;

        clock.advance(Duration.ofSeconds(599));
        assertThat(tokens.token()).isEqualTo("token-1");

        clock.advance(Duration.ofSeconds(1));
        assertThatExceptionOfType(IdentityUnavailable.class).isThrownBy(tokens::token);
        assertThat(tokens.scopes()).containsExactlyInAnyOrder("auth:directory", "auth:directory.email");
    }

    @Test
    void authThatIsAwayIsAskedOnceASecondWhileATokenLives() {
        tokens.token();
        auth.away = true;
        clock.advance(Duration.ofSeconds(550));

        for (int i = 0; i < 100; i++) {
            tokens.token();
        }

        assertThat(auth.grants).hasValue(2);
    }

    @Test
    void missingSecretNamesItsVariable() {
        GrantedTokens poor = new GrantedTokens(auth, new ClientSecret("mail", null), clock);

        assertThatExceptionOfType(IdentityUnavailable.class)
                .isThrownBy(poor::token)
                .withMessageContaining("OFFSHOOT_MAIL_CLIENT_SECRET");
    }

    private static final class Auth implements ServiceTokenClient {

        private final AtomicInteger grants = new AtomicInteger();
        private volatile String credentials = "";
        private volatile boolean away;

        @Override
        public Grant grant(String credentials, String form) {
            this.credentials = credentials;
            int number = grants.incrementAndGet();
            if (away) {
                throw new HttpClientException("Connect Error: refused");
            }
            return new Grant("token-" + number, 600, "auth:directory auth:directory.email");
        }
    }
}
