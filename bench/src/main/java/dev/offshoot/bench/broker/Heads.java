package dev.offshoot.bench.broker;

import java.io.IOException;
import java.io.InputStream;

/** Reads the head of a request or an answer. */
final class Heads {

    private static final String END = "\r\n\r\n";

    private Heads() {}

    /** Its first line; empty at the end of the connection. */
    static String skip(InputStream in) throws IOException {
        return read(in, false);
    }

    /** All of it; empty at the end of the connection. */
    static String all(InputStream in) throws IOException {
        return read(in, true);
    }

    private static String read(InputStream in, boolean all) throws IOException {
        StringBuilder head = new StringBuilder();
        boolean kept = true;
        int matched = 0;
        while (matched < END.length()) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            kept = all || (kept && next != '\r');
            if (kept) {
                head.append((char) next);
            }
            matched = next == END.charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString();
    }
}
