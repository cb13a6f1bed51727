package dev.offshoot.anonymizer.key;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** 256 bits that only the key can make of a person or a value. */
public record Seed(long first, long second, long third, long fourth) {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int BITS = 5;
    private static final int PER_WORD = 12;
    private static final int MASK = ALPHABET.length() - 1;
    private static final long VERSION = 0x0000_0000_0000_F000L;
    private static final long VERSION_8 = 0x0000_0000_0000_8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** The same sequence each time. */
    public RandomGenerator random() {
        return new SplittableRandom(first);
    }

    /** Letters and digits, 60 bits in every twelve of them, at most 36. */
    public String token(int length) {
        long[] words = {second, third, fourth};
        StringBuilder token = new StringBuilder(length);
        for (int i = 0; i < Math.min(length, words.length * PER_WORD); i++) {
            token.append(ALPHABET.charAt((int) (words[i / PER_WORD] >>> (i % PER_WORD * BITS)) & MASK));
        }
        return token.toString();
    }

    /** Of version 8 (RFC 9562: made by the application). */
    public UUID uuid() {
        return new UUID((second & ~VERSION) | VERSION_8, (third >>> 2) | VARIANT);
    }

    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        ByteBuffer own = ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth);
        int copied = Math.min(length, own.position());
        System.arraycopy(own.array(), 0, bytes, 0, copied);
        if (length > copied) {
            byte[] rest = new byte[length - copied];
            new SplittableRandom(fourth).nextBytes(rest);
            System.arraycopy(rest, 0, bytes, copied, rest.length);
        }
        return bytes;
    }
}
