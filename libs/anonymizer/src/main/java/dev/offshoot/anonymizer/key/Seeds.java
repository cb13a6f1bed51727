package dev.offshoot.anonymizer.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;

/** Keyed hashes (HMAC-SHA-256) of people and of values. Not safe for several threads. */
public final class Seeds {

    private static final byte PERSON = 1;
    private static final byte VALUE = 2;

    private final Mac mac;

    Seeds(Mac mac) {
        this.mac = mac;
    }

    /** @param person the UUID, or whatever else names a person in every service alike */
    public Seed ofPerson(String person) {
        return of(PERSON, person.getBytes(StandardCharsets.UTF_8));
    }

    public Seed ofValue(String value) {
        return of(VALUE, value.getBytes(StandardCharsets.UTF_8));
    }

    public Seed ofValue(byte[] value) {
        return of(VALUE, value);
    }

    private Seed of(byte domain, byte[] value) {
        mac.update(domain);
        ByteBuffer digest = ByteBuffer.wrap(mac.doFinal(value));
        return new Seed(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
    }
}
