package dev.offshoot.broker.edge;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace a request belongs to: the caller's if it is well formed, else a new one. Whether it is sampled is our
 * decision, never the caller's.
 */
record Trace(String id, String parent) {

    private static final int LENGTH = 55;
    private static final int ID_START = 3;
    private static final int ID_END = 35;
    private static final int SPAN_END = 52;
    private static final int DIGITS = 16;
    private static final String NOTHING = "00000000000000000000000000000000";
    private static final byte[] FORM =
            "00-................................-................-00".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    static Trace of(@Nullable String traceparent) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        byte[] text = FORM.clone();
        if (traceparent != null && isValid(traceparent)) {
            byte[] theirs = traceparent.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(theirs, ID_START, text, ID_START, ID_END - ID_START);
        } else {
            write(text, ID_START, random.nextLong() | 1);
            write(text, ID_START + DIGITS, random.nextLong());
        }
        write(text, ID_END + 1, random.nextLong() | 1);
        String parent = new String(text, StandardCharsets.ISO_8859_1);
        return new Trace(parent.substring(ID_START, ID_END), parent);
    }

    private static void write(byte[] text, int start, long bits) {
        for (int digit = 0; digit < DIGITS; digit++) {
            text[start + digit] = HEX[(int) (bits >>> (60 - 4 * digit)) & 0xf];
        }
    }

    private static boolean isValid(String text) {
        if (text.length() != LENGTH
                || !text.startsWith("00-")
                || text.charAt(ID_END) != '-'
                || text.charAt(SPAN_END) != '-') {
            return false;
        }
        for (int i = ID_START; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            if (!hex && i != ID_END && i != SPAN_END) {
                return false;
            }
        }
        return !text.regionMatches(ID_START, NOTHING, 0, NOTHING.length());
    }
}
