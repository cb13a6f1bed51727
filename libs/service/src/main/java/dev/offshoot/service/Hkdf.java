package dev.offshoot.service;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** HKDF of RFC 5869. */
final class Hkdf {

    private Hkdf() {}

    static byte[] sha256(byte[] secret, byte[] salt, byte[] info, int bytes) {
        try {
            HKDFParameterSpec parameters =
                    HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(info, bytes);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
