package dev.offshoot.bench.broker;

import java.io.IOException;
import java.io.InputStream;

/** Reads over the head of a request or an answer. */
final class Heads {

    private static final String END = "\r\n\r\n";

    private Heads() {}

    /** False at the end of the connection. */
    static boolean skip(InputStream in) throws IOException {
        int matched = 0;
        while (matched < END.length()) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            matched = next == END.charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return true;
    }
}
