package dev.offshoot.identity.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.identity.RevocationList;
import dev.offshoot.identity.RevocationSource;
import dev.offshoot.identity.SetClock;
import dev.offshoot.identity.Settings;
import io.micronaut.health.HealthStatus;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RevocationHealthTest {

    private final SetClock clock = new SetClock();
    private final Auth auth = new Auth();
    private final RevocationReader reader = new RevocationReader(auth, new Revocations(clock), Runnable::run);
    private final RevocationHealth health = new RevocationHealth(reader, Settings.DEFAULTS, clock);

    @Test
    void readyOnceTheListIsRead() {
        assertThat(status()).isEqualTo(HealthStatus.DOWN);

        reader.read();

        assertThat(status()).isEqualTo(HealthStatus.UP);
    }

    @Test
    void readyWithoutTheListAfterTenSecondsAndStillAsking() {
        auth.away = true;
        reader.read();
        assertThat(status()).isEqualTo(HealthStatus.DOWN);

        clock.advance(Duration.ofSeconds(11));
        assertThat(status()).isEqualTo(HealthStatus.UP);
        assertThat(reader.isComplete()).isFalse();

        auth.away = false;
        Awaitility.await().until(reader::isComplete);
    }

    private HealthStatus status() {
        return Mono.from(health.getResult()).blockOptional().orElseThrow().getStatus();
    }

    private static final class Auth implements RevocationSource {

        private volatile boolean away;

        @Override
        public RevocationList read() {
            if (away) {
                throw new IdentityUnavailable("Connect Error: refused", null);
            }
            return new RevocationList(List.of(), List.of(), List.of(), List.of());
        }
    }
}
