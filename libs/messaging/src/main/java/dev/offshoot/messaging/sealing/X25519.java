package dev.offshoot.messaging.sealing;

import dev.offshoot.service.KeyRing;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import javax.crypto.KeyAgreement;

/** Keys of RFC 7748 as bytes, little-endian. */
final class X25519 {

    static final int KEY_BYTES = 32;

    private static final String NAME = "X25519";
    private static final String LABEL = "offshoot.messaging.reader";
    private static final byte[] BASE_POINT = new byte[KEY_BYTES];
    private static final SecureRandom RANDOM = new SecureRandom();

    static {
        BASE_POINT[0] = 9;
    }

    private X25519() {}

    /** The private key a service derives from an entry of its ring. */
    static byte[] privateKey(KeyRing.Key key) {
        return key.derive(LABEL, KEY_BYTES);
    }

    static byte[] newPrivateKey() {
        byte[] scalar = new byte[KEY_BYTES];
        RANDOM.nextBytes(scalar);
        return scalar;
    }

    static byte[] publicKey(byte[] privateKey) {
        return agree(privateKey, BASE_POINT);
    }

    static byte[] agree(byte[] privateKey, byte[] publicKey) {
        try {
            KeyFactory keys = KeyFactory.getInstance(NAME);
            PrivateKey own = keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, privateKey));
            KeyAgreement agreement = KeyAgreement.getInstance(NAME);
            agreement.init(own);
            agreement.doPhase(
                    keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, coordinate(publicKey))), true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("Not a usable X25519 key", unusable);
        }
    }

    private static BigInteger coordinate(byte[] littleEndian) {
        byte[] bigEndian = new byte[littleEndian.length];
        for (int i = 0; i < littleEndian.length; i++) {
            bigEndian[i] = littleEndian[littleEndian.length - 1 - i];
        }
        return new BigInteger(1, bigEndian).clearBit(KEY_BYTES * Byte.SIZE - 1);
    }
}
