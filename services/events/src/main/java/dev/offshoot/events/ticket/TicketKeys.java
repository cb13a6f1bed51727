package dev.offshoot.events.ticket;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Makes ticket keys, the private half sealed at once, and retires them. */
@Singleton
class TicketKeys {

    /** Short, because it stands in every QR: 48 random bits. */
    private static final int KID_BYTES = 6;

    private final SecureRandom random = new SecureRandom();
    private final TicketKeyRepository keys;
    private final TicketKeySealing sealing;
    private final TicketSettings settings;
    private final InstantSource clock;

    TicketKeys(TicketKeyRepository keys, TicketKeySealing sealing, TicketSettings settings, InstantSource clock) {
        this.keys = keys;
        this.sealing = sealing;
        this.settings = settings;
        this.clock = clock;
    }

    /** Oldest first; never empty, and the last one's private half opens. */
    @Transactional
    List<TicketKey> ready() {
        List<TicketKey> known = keys.listUnretired();
        if (signs(known)) {
            return known;
        }
        keys.lock();
        List<TicketKey> latest = keys.listUnretired();
        if (signs(latest)) {
            return latest;
        }
        add();
        return keys.listUnretired();
    }

    /** The private half; empty when the ring lost the key that sealed it. */
    Optional<String> privateJwk(TicketKey key) {
        return sealing.open(key.kid(), key.privateSealed());
    }

    /** How many were retired. */
    @Transactional
    long retire() {
        Instant now = clock.instant();
        return keys.retireUnneeded(now, now.minus(settings.closesAfter()));
    }

    private boolean signs(List<TicketKey> known) {
        return !known.isEmpty() && privateJwk(known.getLast()).isPresent();
    }

    private void add() {
        try {
            byte[] kid = new byte[KID_BYTES];
            random.nextBytes(kid);
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(HexFormat.of().formatHex(kid))
                    .generate();
            byte[] sealed = sealing.seal(key.getKeyID(), key.toJSONString());
            keys.add(key.getKeyID(), key.toPublicJWK().toJSONString(), sealed, clock.instant());
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK makes P-256 keys", e);
        }
    }
}
