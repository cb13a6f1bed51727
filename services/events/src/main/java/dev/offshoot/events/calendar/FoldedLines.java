package dev.offshoot.events.calendar;

import java.nio.charset.StandardCharsets;

/** No line has more than 75 octets without its end, and no character is cut (RFC 5545, 3.1). */
final class FoldedLines {

    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";

    private FoldedLines() {}

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / MOST_OCTETS * 3);
        for (String line : text.split(END)) {
            fold(line, folded);
            folded.append(END);
        }
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets += size;
            at += character.length();
        }
    }
}
