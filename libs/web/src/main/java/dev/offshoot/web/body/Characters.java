package dev.offshoot.web.body;

/** PostgreSQL stores every character but one, in text and in JSON alike. */
final class Characters {

    private static final char NUL = '\u0000';

    private Characters() {}

    static void check(String text, String path, Faults faults) {
        if (text.indexOf(NUL) >= 0) {
            faults.add(path, "malformed", "Must not hold the character U+0000");
        }
    }
}
