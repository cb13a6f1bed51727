package dev.offshoot.events.guest;

import dev.offshoot.service.KeyRing;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;

/** Says when a form was shown: a robot answers at once, or with a form it keeps for long. */
@Singleton
public class SignUpStamp {

    private static final String LABEL = "events.sign-up-stamp";
    private static final Duration YOUNGEST = Duration.ofSeconds(2);
    private static final Duration OLDEST = Duration.ofHours(2);
    private static final int MAC_BYTES = 32;

    private final KeyRing ring;
    private final InstantSource clock;

    SignUpStamp(KeyRing ring, InstantSource clock) {
        this.ring = ring;
        this.clock = clock;
    }

    /** For the hidden field of a form that is shown now. */
    public String issue(UUID event) {
        long at = clock.instant().toEpochMilli();
        byte[] mac = ring.current().hmac(LABEL, content(event, at));
        byte[] stamp =
                ByteBuffer.allocate(Long.BYTES + MAC_BYTES).putLong(at).put(mac).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(stamp);
    }

    /** Whether the form of this event was shown by us, 2 seconds to 2 hours ago. */
    boolean fits(String stamp, UUID event) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(stamp);
        } catch (IllegalArgumentException _) {
            return false;
        }
        if (bytes.length != Long.BYTES + MAC_BYTES) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long at = buffer.getLong();
        byte[] mac = new byte[MAC_BYTES];
        buffer.get(mac);
        Duration age = Duration.between(Instant.ofEpochMilli(at), clock.instant());
        return isOurs(event, at, mac) && age.compareTo(YOUNGEST) >= 0 && age.compareTo(OLDEST) <= 0;
    }

    private boolean isOurs(UUID event, long at, byte[] mac) {
        byte[] content = content(event, at);
        boolean ours = false;
        for (KeyRing.Key key : ring.keys()) {
            ours |= MessageDigest.isEqual(key.hmac(LABEL, content), mac);
        }
        return ours;
    }

    private static byte[] content(UUID event, long at) {
        return ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(event.getMostSignificantBits())
                .putLong(event.getLeastSignificantBits())
                .putLong(at)
                .array();
    }
}
