package dev.offshoot.auth.password;

import dev.offshoot.auth.secret.AuthKeys;
import dev.offshoot.auth.secret.KeyUse;
import dev.offshoot.web.ProblemException;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hashes and compares passwords, always on the {@link HashPool}. */
@Singleton
public class PasswordHasher {

    private final Argon2 argon2;
    private final AuthKeys keys;
    private final HashPool pool;
    private final String nobody;

    PasswordHasher(HashSettings settings, AuthKeys keys, HashPool pool) {
        this.argon2 = new Argon2(settings);
        this.keys = keys;
        this.pool = pool;
        this.nobody = argon2.hashOfNothing();
    }

    /** Whether an imported hash has a format that can be compared later. {@code !…} means none is set. */
    public static boolean isImportable(String hash) {
        return DjangoPbkdf2.reads(hash) || hash.startsWith("!");
    }

    public PepperedHash hash(String password) {
        int keyId = keys.currentId();
        return new PepperedHash(pool.run(() -> argon2.hash(pepper(password, keyId))), keyId);
    }

    /** Empty when the pool is busy. */
    Optional<PepperedHash> tryHash(String password) {
        try {
            return Optional.of(hash(password));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    /** Takes as long when there is nothing to compare with. */
    public boolean verify(String password, Optional<Password> stored) {
        return pool.run(() -> stored.map(row -> matches(password, row.hash(), row.keyId()))
                .orElseGet(() -> argon2.verify(pepper(password, keys.currentId()), nobody)));
    }

    public boolean isOutdated(Password stored) {
        Integer keyId = stored.keyId();
        return keyId == null || keyId != keys.currentId() || argon2.isOutdated(stored.hash());
    }

    private boolean matches(String password, String hash, @Nullable Integer keyId) {
        if (keyId == null) {
            return DjangoPbkdf2.reads(hash) && DjangoPbkdf2.verify(password, hash);
        }
        return argon2.verify(pepper(password, keyId), hash);
    }

    private byte[] pepper(String password, int keyId) {
        return keys.rawMac(KeyUse.PEPPER, keyId, Normalizer.normalize(password, Normalizer.Form.NFC));
    }
}
