package dev.offshoot.events.event;

import java.text.Normalizer;
import java.util.Locale;

/** An event's name in public addresses: of its title, in Latin letters, digits and hyphens. */
final class Slug {

    private static final int MAX_LENGTH = 80;
    /** Leaves room for what keeps two of one title apart. */
    private static final int MAX_STEM = 70;

    private static final String NAMELESS = "event";

    private Slug() {}

    static String stem(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = trim(plain.length() > MAX_STEM ? plain.substring(0, MAX_STEM) : plain);
        return cut.isEmpty() ? NAMELESS : cut;
    }

    /** @param number 1 for the title alone, then -2, -3 … */
    static String numbered(String stem, int number) {
        String slug = number == 1 ? stem : stem + "-" + number;
        return slug.length() > MAX_LENGTH ? slug.substring(0, MAX_LENGTH) : slug;
    }

    /** This slug, or one of those beside it. */
    static boolean isOf(String slug, String stem) {
        return slug.equals(stem)
                || (slug.startsWith(stem + "-")
                        && slug.substring(stem.length() + 1).matches("[0-9]+"));
    }

    private static String trim(String text) {
        return text.replaceAll("^-+|-+$", "");
    }
}
