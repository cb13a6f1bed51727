package dev.offshoot.anonymizer.value;

import dev.offshoot.anonymizer.key.Seed;

/**
 * What a column takes.
 *
 * @param maxLength in characters
 * @param unique whether an index refuses the same text twice
 */
public record TextShape(int maxLength, boolean unique) {

    public static final TextShape ANY = new TextShape(Integer.MAX_VALUE, false);

    private static final int TOKEN = 12;

    /** Room for what keeps a million values apart. */
    public static final int LEAST_UNIQUE = TOKEN;

    String fit(String text, Seed seed) {
        if (!unique) {
            return cut(text, maxLength);
        }
        String token = seed.token(TOKEN);
        return maxLength <= TOKEN ? cut(token, maxLength) : cut(text, maxLength - TOKEN - 1) + " " + token;
    }

    /** Never through the middle of a character. */
    static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most)).strip();
    }
}
