package dev.offshoot.anonymizer.value;

import java.util.Arrays;

/** Bytes written one behind the other, numbers in network order. */
public final class GrowingBytes {

    private byte[] bytes;
    private int length;

    public GrowingBytes(int capacity) {
        this.bytes = new byte[Math.max(capacity, Long.BYTES)];
    }

    public void writeShort(int number) {
        reserve(Short.BYTES);
        bytes[length++] = (byte) (number >>> 8);
        bytes[length++] = (byte) number;
    }

    public void writeInt(int number) {
        reserve(Integer.BYTES);
        bytes[length++] = (byte) (number >>> 24);
        bytes[length++] = (byte) (number >>> 16);
        bytes[length++] = (byte) (number >>> 8);
        bytes[length++] = (byte) number;
    }

    public void write(byte[] source, int from, int count) {
        reserve(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    public int length() {
        return length;
    }

    /** The bytes themselves, {@link #length()} of them in use. */
    public byte[] array() {
        return bytes;
    }

    public void clear() {
        length = 0;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
        }
    }
}
