package dev.offshoot.mail.keys;

import dev.offshoot.service.KeyRing;
import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Arrays;

/** Refuses to start without a key that rows still need: suppressed addresses would get mails again, unseen. */
@Context
@Requires(property = "offshoot.mode", notEquals = "command")
class KeysInUse {

    private static final int FINGERPRINT_BYTES = 16;

    private final KeyRing ring;
    private final KeyUsageRepository usage;
    private final InstantSource clock;

    KeysInUse(KeyRing ring, KeyUsageRepository usage, InstantSource clock) {
        this.ring = ring;
        this.usage = usage;
        this.clock = clock;
    }

    @PostConstruct
    void check() {
        usage.list().forEach(this::check);
        usage.put(ring.current().id(), fingerprint(ring.current()), clock.instant());
    }

    private void check(KeyUsage used) {
        boolean present = ring.find(used.id())
                .map(key -> MessageDigest.isEqual(fingerprint(key), used.fingerprint()))
                .orElse(false);
        if (!present && used.addresses() + used.messages() > 0) {
            throw new MissingSetting("key " + used.id() + " is not in OFFSHOOT_MAIL_KEYS any more, but "
                    + used.addresses() + " suppressed addresses and " + used.messages()
                    + " sealed messages need it; put it back behind the current one.");
        }
    }

    private static byte[] fingerprint(KeyRing.Key key) {
        return Arrays.copyOf(key.hmac("mail.fingerprint"), FINGERPRINT_BYTES);
    }
}
