package dev.offshoot.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A position in a list in keyset order: the sort keys of the last item shown. It names its list, so that one of
 * another list or order is refused; it grants nothing that the list itself does not.
 */
public final class Cursor {

    private static final int DIGEST_BYTES = 6;
    private static final int MAX_LENGTH = 1_000;

    private final String list;
    private final List<String> keys;

    private Cursor(String list, List<String> keys) {
        this.list = list;
        this.keys = List.copyOf(keys);
    }

    /**
     * @param list name of the list and its order, such as {@code users:-registeredAt}
     * @param keys sort keys of the last item: strings, numbers, UUIDs, instants
     */
    public static Cursor at(String list, Object... keys) {
        return new Cursor(list, Arrays.stream(keys).map(Object::toString).toList());
    }

    /** @throws ProblemException 400 invalid-cursor for anything that {@link #encode()} did not write */
    public static Cursor parse(String text) {
        try {
            return decode(text);
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    public String encode() {
        byte[] content = content();
        byte[] digest = digest(content);
        byte[] all = ByteBuffer.allocate(DIGEST_BYTES + content.length)
                .put(digest)
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Refuses a cursor of another list with 400. */
    public Cursor of(String expected) {
        if (!list.equals(expected)) {
            throw invalid();
        }
        return this;
    }

    public String text(int key) {
        if (key >= keys.size()) {
            throw invalid();
        }
        return keys.get(key);
    }

    public long number(int key) {
        try {
            return Long.parseLong(text(key));
        } catch (NumberFormatException _) {
            throw invalid();
        }
    }

    public UUID uuid(int key) {
        try {
            return UUID.fromString(text(key));
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    public Instant instant(int key) {
        try {
            return Instant.parse(text(key));
        } catch (DateTimeException _) {
            throw invalid();
        }
    }

    private static Cursor decode(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("too long");
        }
        byte[] all = Base64.getUrlDecoder().decode(text);
        if (all.length <= DIGEST_BYTES) {
            throw new IllegalArgumentException("too short");
        }
        byte[] content = Arrays.copyOfRange(all, DIGEST_BYTES, all.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(all, DIGEST_BYTES), digest(content))) {
            throw new IllegalArgumentException("altered");
        }
        return read(ByteBuffer.wrap(content));
    }

    private static Cursor read(ByteBuffer content) {
        List<String> parts = new ArrayList<>();
        while (content.hasRemaining()) {
            byte[] part = new byte[Short.toUnsignedInt(content.getShort())];
            content.get(part);
            parts.add(new String(part, StandardCharsets.UTF_8));
        }
        return new Cursor(parts.getFirst(), parts.subList(1, parts.size()));
    }

    private byte[] content() {
        List<byte[]> parts = new ArrayList<>();
        parts.add(list.getBytes(StandardCharsets.UTF_8));
        keys.forEach(key -> parts.add(key.getBytes(StandardCharsets.UTF_8)));
        ByteBuffer content = ByteBuffer.allocate(
                parts.stream().mapToInt(part -> Short.BYTES + part.length).sum());
        parts.forEach(part -> content.putShort((short) part.length).put(part));
        return content.array();
    }

    private static byte[] digest(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("offshoot cursor 1".getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(digest.digest(content), DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static ProblemException invalid() {
        return WebProblem.INVALID_CURSOR.because("The cursor is not one this list handed out");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor cursor && list.equals(cursor.list) && keys.equals(cursor.keys);
    }

    @Override
    public int hashCode() {
        return Objects.hash(list, keys);
    }

    @Override
    public String toString() {
        return encode();
    }
}
