package dev.offshoot.anonymizer.value;

import dev.offshoot.anonymizer.key.Seed;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that mean nothing, about as many as there were, none of them the original's. */
final class Prose {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int TOKEN = 6;

    private final Pools pools;

    Prose(Pools pools) {
        this.pools = pools;
    }

    /** Between half of the original's length and all of it. */
    String instead(String original, Seed seed, TextShape shape) {
        if (original.isBlank()) {
            return original;
        }
        Set<String> taken =
                NO_LETTER.splitAsStream(original.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        int most = Math.min(shape.maxLength(), original.codePointCount(0, original.length()));
        return shape.unique() ? unique(seed, shape) : words(taken, seed, most);
    }

    private String words(Set<String> taken, Seed seed, int most) {
        List<String> words = pools.all("word");
        RandomGenerator random = seed.random();
        StringBuilder text = new StringBuilder(most);
        while (text.length() < most) {
            String word = words.get(random.nextInt(words.size()));
            String free = taken.contains(word) ? seed.token(TOKEN) + random.nextInt(10) : word;
            text.append(text.isEmpty() ? free : " " + free);
        }
        return shortened(text, most, taken, seed);
    }

    /** A cut word might be one of the original's again. */
    private static String shortened(StringBuilder text, int most, Set<String> taken, Seed seed) {
        text.setLength(most);
        int last = text.lastIndexOf(" ");
        String tail = text.substring(last + 1);
        if (!taken.contains(tail)) {
            return text.toString().strip();
        }
        String other = seed.token(Math.min(most, TOKEN));
        return last < 0 ? other : text.substring(0, last).strip();
    }

    private static String unique(Seed seed, TextShape shape) {
        return TextShape.cut(seed.token(2 * TextShape.LEAST_UNIQUE), shape.maxLength());
    }
}
