package dev.offshoot.events.event;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words without case and accents, in any language: what is searched, and what is searched for. */
public final class FoldedText {

    private static final int MOST_WORDS = 20;

    private FoldedText() {}

    /** Letters and digits of every script, separated by single spaces. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** PostgreSQL's tsquery for all the words as beginnings, in any order; empty when there is no word. */
    public static String query(String text, String weight) {
        List<String> words = Arrays.stream(of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return words.stream().map(word -> word + ":*" + weight).collect(Collectors.joining(" & "));
    }
}
