package dev.offshoot.broker.http;

/** The character classes of RFC 9110, by byte. */
final class Bytes {

    private static final boolean[] TOKEN = new boolean[256];

    static {
        for (char c = 0; c < 128; c++) {
            TOKEN[c] = Character.isLetterOrDigit(c) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
        }
    }

    private Bytes() {}

    static boolean isToken(byte b) {
        return TOKEN[b & 0xff];
    }

    static boolean isVisible(byte b) {
        return b > 0x20 && b < 0x7f;
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    /** Visible, blank, or beyond ASCII (obs-text); no control character. */
    static boolean isFieldValue(byte b) {
        return b < 0 || b == '\t' || (b >= 0x20 && b != 0x7f);
    }

    static int hex(byte b) {
        return Character.digit(b, 16);
    }
}
