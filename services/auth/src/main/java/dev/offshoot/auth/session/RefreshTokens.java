package dev.offshoot.auth.session;

import dev.offshoot.auth.secret.AuthKeys;
import dev.offshoot.auth.secret.Digests;
import dev.offshoot.auth.secret.KeyUse;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Computes refresh tokens: {@code ofr1.} + base64url(session, generation, key id, MAC). Nothing of them is stored and the
 * successor of a token is always the same value, so a lost race or a lost answer is simply answered again.
 */
@Singleton
class RefreshTokens {

    private static final String PREFIX = "ofr1.";
    private static final int MAC_BYTES = 32;
    private static final int BYTES = 2 * Long.BYTES + Integer.BYTES + Short.BYTES + MAC_BYTES;

    private final AuthKeys keys;

    RefreshTokens(AuthKeys keys) {
        this.keys = keys;
    }

    /** The ring entry new sessions are made with. */
    int keyId() {
        return keys.currentId();
    }

    String issue(Session session, int generation) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(session.uuid().getMostSignificantBits())
                .putLong(session.uuid().getLeastSignificantBits())
                .putInt(generation)
                .putShort((short) session.keyId())
                .put(mac(session, generation));
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    Optional<RefreshToken> parse(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token.substring(PREFIX.length()));
            return bytes.length == BYTES ? Optional.of(read(ByteBuffer.wrap(bytes), token)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    boolean isGenuine(RefreshToken token, Session session) {
        return session.salt() != null
                && keys.has(session.keyId())
                && Digests.same(issue(session, token.generation()), token.value());
    }

    private static RefreshToken read(ByteBuffer bytes, String token) {
        return new RefreshToken(new UUID(bytes.getLong(), bytes.getLong()), bytes.getInt(), token);
    }

    private byte[] mac(Session session, int generation) {
        return keys.rawMac(KeyUse.REFRESH, session.keyId(), session.uuid() + "\n" + generation + "\n" + session.salt());
    }
}
