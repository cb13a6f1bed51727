package dev.offshoot.events.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.service.KeyRing;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignUpStampTest {

    private static final UUID EVENT = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01890000-0000-7000-8000-000000000002");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-01T09:00:00Z"));
    private final SignUpStamp stamps = new SignUpStamp(KeyRing.parse(key(1)), now::get);

    @Test
    void aPersonTakesTwoSecondsToTwoHours() {
        String stamp = stamps.issue(EVENT);

        assertThat(after(stamp, 1)).isFalse();
        assertThat(after(stamp, 2)).isTrue();
        assertThat(after(stamp, 7200)).isTrue();
        assertThat(after(stamp, 7201)).isFalse();
        assertThat(after(stamp, -10)).isFalse();
    }

    @Test
    void aStampServesTheFormItWasMadeFor() {
        String stamp = stamps.issue(EVENT);
        now.updateAndGet(at -> at.plusSeconds(60));

        assertThat(stamps.fits(stamp, OTHER)).isFalse();
        assertThat(new SignUpStamp(KeyRing.parse(key(2)), now::get).fits(stamp, EVENT))
                .isFalse();
    }

    @Test
    void aStampOfAnotherTimeCannotBeMade() {
        byte[] bytes = Base64.getUrlDecoder().decode(stamps.issue(EVENT));
        bytes[6] ^= 1;
        now.updateAndGet(at -> at.plusSeconds(60));

        assertThat(stamps.fits(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), EVENT))
                .isFalse();
        assertThat(stamps.fits("", EVENT)).isFalse();
        assertThat(stamps.fits("%%%", EVENT)).isFalse();
    }

    private boolean after(String stamp, int seconds) {
        Instant before = now.get();
        now.set(before.plusSeconds(seconds));
        try {
            return stamps.fits(stamp, EVENT);
        } finally {
            now.set(before);
        }
    }

    private static String key(int id) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) id);
        return id + ":" + Base64.getEncoder().encodeToString(secret);
    }
}
