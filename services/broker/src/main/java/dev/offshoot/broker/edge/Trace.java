package dev.offshoot.broker.edge;

import java.util.HexFormat;
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
    private static final String NOTHING = "00000000000000000000000000000000";

    static Trace of(@Nullable String traceparent) {
        String id = traceparent != null && isValid(traceparent) ? traceparent.substring(ID_START, ID_END) : newId();
        String span = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
        return new Trace(id, "00-" + id + "-" + span + "-00");
    }

    private static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong() | 1) + hex.toHexDigits(random.nextLong());
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
