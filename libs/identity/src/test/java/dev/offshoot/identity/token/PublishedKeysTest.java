package dev.offshoot.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.JWKSet;
import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.identity.SetClock;
import dev.offshoot.identity.Settings;
import dev.offshoot.identity.sample.Tokens;
import io.micronaut.http.client.exceptions.HttpClientException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PublishedKeysTest {

    private final SetClock clock = new SetClock();
    private final Auth auth = new Auth();
    private final PublishedKeys keys = new PublishedKeys(auth, Settings.DEFAULTS, clock, Runnable::run);

    @Test
    void knownKeyIsReadOnce() {
        assertThat(keys.find("k1")).contains(Tokens.KEY.toPublicJWK());
        assertThat(keys.find("k1")).isPresent();

        assertThat(auth.reads).hasValue(1);
    }

    @Test
    void thousandUnknownKeysFromManyThreadsAreOneRead() {
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            for (int i = 0; i < 1_000; i++) {
                String id = "forged-" + i;
                threads.execute(() -> keys.find(id));
            }
        }

        assertThat(auth.reads).hasValue(1);
        assertThat(keys.find("forged")).isEmpty();
    }

    @Test
    void unknownKeyIsLookedForAgainAfterThirtySeconds() {
        keys.find("k1");
        auth.published = new JWKSet(List.of(Tokens.KEY, Tokens.key("k2")));

        clock.advance(Duration.ofSeconds(29));
        assertThat(keys.find("k2")).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        assertThat(keys.find("k2")).isPresent();
        assertThat(auth.reads).hasValue(2);
    }

    @Test
    void oldSetIsReadAgainAndDropsWhatIsGone() {
        keys.find("k1");
        auth.published = new JWKSet(Tokens.key("k2"));

        clock.advance(Duration.ofMinutes(6));
        keys.find("k1");

        assertThat(keys.find("k1")).isEmpty();
    }

    @Test
    void lastSetServesADayWhileAuthIsAway() {
        keys.find("k1");
        auth.away = true;

        clock.advance(Duration.ofHours(24));
        assertThat(keys.find("k1")).isPresent();

        clock.advance(Duration.ofSeconds(1));
        assertThatExceptionOfType(IdentityUnavailable.class).isThrownBy(() -> keys.find("k1"));
    }

    @Test
    void withoutAnySetNobodyIsRefusedForGood() {
        auth.away = true;
        assertThatExceptionOfType(IdentityUnavailable.class).isThrownBy(() -> keys.find("k1"));

        auth.away = false;
        clock.advance(Duration.ofSeconds(1));

        assertThat(keys.find("k1")).isPresent();
    }

    @Test
    void textThatIsNoKeySetIsLikeNoAnswer() {
        keys.find("k1");
        auth.garbled = true;
        clock.advance(Duration.ofMinutes(6));

        assertThat(keys.find("k1")).isPresent();
    }

    private static final class Auth implements KeysClient {

        private final AtomicInteger reads = new AtomicInteger();
        private volatile JWKSet published = new JWKSet(Tokens.KEY);
        private volatile boolean away;
        private volatile boolean garbled;

        @Override
        public String keys() {
            reads.incrementAndGet();
            if (away) {
                throw new HttpClientException("Connect Error: refused");
            }
            return garbled ? "<html>" : published.toString();
        }
    }
}
